import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type Conference, type Leg, legFields } from '../../simulate/index.js';
import { connectionOf } from '../voice-conference-record.js';
import type { World } from '../world.js';

type Filter = NonNullable<ParametersOf<OperationsTable['conferences']['list']>['filter']>;

/** What a filter looks at. */
interface Subject {
  readonly conference: Conference;
  readonly world: World;
  /** Of everyone who is or was in it. */
  readonly legs: readonly Leg[];
}

type Test<Wanted> = (wanted: NonNullable<Wanted>, subject: Subject) => boolean;

type Tests = { readonly [Name in keyof Filter]-?: Test<Filter[Name]> };

/** The TeXML application that a conference was made with. */
const texmlApplication = ({ conference, world }: Subject) =>
  world.applications.get(connectionOf(conference, world.calls.exchange) ?? '');

const isCommanded = ({ conference, world }: Subject): boolean =>
  world.calls.exchange.leg(conference.creator)?.control !== undefined;

/** What each filter asks of a conference. */
const tests: Tests = {
  application_name: ({ contains = '' }, subject) =>
    (texmlApplication(subject)?.friendly_name ?? '').toLowerCase().includes(contains.toLowerCase()),
  application_session_id: (id, { legs }) => legs.some((leg) => legFields(leg).call_session_id === id),
  connection_id: (id, { conference, world }) => connectionOf(conference, world.calls.exchange) === id,
  // No conference fails.
  failed: (failed) => !failed,
  from: (from, { legs }) => legs.some((leg) => leg.from === from),
  leg_id: (id, { legs }) => legs.some((leg) => legFields(leg).call_leg_id === id),
  name: (name, { conference }) => conference.name === name,
  occurred_at: ({ eq, gt, gte, lt, lte }, { conference, world }) => {
    const at = world.calls.exchange.state.startedAt + conference.createdAt;
    const time = (text: string): number => Date.parse(text);
    return (
      (eq === undefined || at === time(eq)) &&
      (gt === undefined || at > time(gt)) &&
      (gte === undefined || at >= time(gte)) &&
      (lt === undefined || at < time(lt)) &&
      (lte === undefined || at <= time(lte))
    );
  },
  'outbound.outbound_voice_profile_id': (id, subject) =>
    texmlApplication(subject)?.outbound?.outbound_voice_profile_id === id,
  product: (product, subject) => product === (isCommanded(subject) ? 'call_control' : 'texml'),
  status: (status, { conference }) => status === conference.status.replace('-', '_'),
  to: (to, { legs }) => legs.some((leg) => leg.to === to),
  // A conference is neither a command nor a webhook, but both tell of it.
  type: () => true,
};

function passes<Name extends keyof Filter>(name: Name, filter: Filter, subject: Subject): boolean {
  const wanted: Filter[Name] = filter[name];
  const test: Test<Filter[Name]> = tests[name];
  return wanted === undefined || test(wanted, subject);
}

const isName = (name: string): name is keyof Filter => Object.hasOwn(tests, name);

/** Whether a conference is one that a query asks for. */
export const conferenceFilter =
  (filter: Filter, world: World) =>
  (conference: Conference): boolean => {
    const { exchange } = world.calls;
    const legs = [...conference.participants, ...conference.former].flatMap(
      ({ callSid }) => exchange.leg(callSid) ?? [],
    );
    return Object.keys(filter)
      .filter(isName)
      .every((name) => passes(name, filter, { conference, world, legs }));
  };

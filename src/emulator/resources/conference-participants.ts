import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type Conference, conferenceOf, type PartChange } from '../../simulate/index.js';
import { type Attendee, isComing, partOf } from '../attendee.js';
import { eitherPage } from '../either-page.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse } from '../http/refusal.js';
import {
  attendeesOf,
  type ListedParticipant,
  listedParticipant,
  participantRecord,
} from '../voice-conference-record.js';
import type { World } from '../world.js';
import { beeps } from './conference-part.js';
import { noConference } from './conference-target.js';

type Filter = NonNullable<ParametersOf<OperationsTable['conferences']['participants']['list']>['filter']>;
type Update = ParametersOf<OperationsTable['conferences']['participants']['update']>;

const fits =
  ({ muted, on_hold, whispering }: Filter) =>
  (listed: ListedParticipant): boolean =>
    (muted === undefined || listed.muted === muted) &&
    (on_hold === undefined || listed.on_hold === on_hold) &&
    (whispering === undefined || listed.whisper_call_control_ids.length > 0 === whispering);

/** A participant by their id, or else by their label, of those who have it the last one. */
function find(path: { readonly id: string; readonly participant_id: string }, { calls }: World) {
  const conference = conferenceOf(calls.exchange.state, path.id);
  if (!conference) return noConference();
  const all = attendeesOf(conference);
  const attendee =
    all.find(({ id }) => id === path.participant_id) ??
    all.findLast((one) => partOf(one).label === path.participant_id);
  return attendee
    ? { conference, attendee }
    : refuse(404, '10005', 'The conference has no participant with this id or label.');
}

const isFound = (
  found: ReturnType<typeof find>,
): found is { readonly conference: Conference; readonly attendee: Attendee } => 'attendee' in found;

const changeOf = (fields: Update): PartChange => ({
  beep: fields.beep_enabled && beeps[fields.beep_enabled],
  ...(fields.end_conference_on_exit !== undefined && { endsOnExit: fields.end_conference_on_exit }),
  ...(fields.soft_end_conference_on_exit !== undefined && {
    softlyEndsOnExit: fields.soft_end_conference_on_exit,
  }),
});

/** Why nothing can be changed of somebody; undefined where it can. */
function obstacle({ ended }: Conference, attendee: Attendee): Refusal | undefined {
  if (ended) return refuse(422, '90019', 'The conference is over: it takes no commands any more.');
  if (isComing(attendee)) return refuse(422, '90034', 'The call has not been answered yet.');
  return attendee.leftAt === undefined
    ? undefined
    : refuse(422, '90033', 'The participant has left the conference.');
}

export const conferenceParticipants = handlers({
  'conferences.participants.list': ({ path, fields: { filter = {}, page } }, { calls, secrets }) => {
    const { exchange } = calls;
    const conference = conferenceOf(exchange.state, path.conference_id);
    if (!conference) return noConference();
    const all = attendeesOf(conference).map((one) =>
      listedParticipant(one, conference, exchange, secrets.hide),
    );
    return eitherPage(all.filter(fits(filter)), page);
  },
  'conferences.participants.get': ({ path }, world) => {
    const found = find(path, world);
    if (!isFound(found)) return found;
    return { data: participantRecord(found.attendee, found.conference, world.calls.exchange) };
  },
  'conferences.participants.update': ({ path, fields }, world) => {
    const found = find(path, world);
    if (!isFound(found)) return found;
    const refused = obstacle(found.conference, found.attendee);
    if (refused) return refused;
    const { exchange } = world.calls;
    const { sid: conference } = found.conference;
    const to = [found.attendee.callSid];
    exchange.dispatch({ type: 'conference', does: 'change', conference, to, change: changeOf(fields) });
    const after = find(path, world);
    const { attendee, conference: now } = isFound(after) ? after : found;
    return { data: participantRecord(attendee, now, exchange) };
  },
});

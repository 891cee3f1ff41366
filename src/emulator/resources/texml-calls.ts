import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  hasEnded,
  isAnswered,
  type Leg,
  type Opening,
  type OutboundEvent,
  type StatusEvent,
  type UpdateEvent,
} from '../../simulate/index.js';
import type { ApplicationRecord } from '../applications.js';
import { callRecord } from '../call-record.js';
import { engineApplication } from '../engine-application.js';
import { handlers } from '../handler.js';
import { isRefusal, type Refusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';

type Operations = OperationsTable['texml']['calls'];
type Create = ParametersOf<Operations['create']>;
type Update = ParametersOf<Operations['update']>;
type Query = ParametersOf<Operations['list']>;

const recordOf = (leg: Leg, { calls, accountSid, secrets }: World) =>
  callRecord(leg, calls.exchange.state, accountSid, secrets.hide);

/** What a call may be placed with that changes nothing here. */
const played: ReadonlySet<string> = new Set<keyof Create>([
  'ApplicationSid',
  'To',
  'From',
  'Url',
  'UrlMethod',
  'FallbackUrl',
  'Texml',
  'Timeout',
  'TimeLimit',
  'StatusCallback',
  'StatusCallbackMethod',
  'StatusCallbackEvent',
]);

/** `+` and the number with its country code, or a SIP address. */
const isAddress = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text) || /^sips?:\S+@\S+$/i.test(text);

function usableApplication(id: string, { applications }: World): ApplicationRecord | Refusal {
  const record = applications.get(id);
  if (!record)
    return refuseParameter('10015', 'ApplicationSid', 'There is no TeXML application with this id.');
  if (record.active === false) {
    return refuseParameter('10015', 'ApplicationSid', 'The TeXML application is not active.');
  }
  return record;
}

/** The first document: `Texml` itself, that of `Url`, or the application's where neither is given. */
function openingOf({ Url, UrlMethod, Texml }: Create, method: 'GET' | 'POST'): Opening | undefined {
  if (Texml) return { texml: Texml };
  return Url === undefined ? undefined : { target: { url: Url, method: UrlMethod ?? method } };
}

const eventNames: readonly string[] = [
  'initiated',
  'ringing',
  'answered',
  'completed',
] satisfies StatusEvent[];
const isEvent = (word: string): word is StatusEvent => eventNames.includes(word);

/** Whom the call reports to: what the request says, and the application for the rest. */
function reportsOf(
  fields: Create,
  application: ReturnType<typeof engineApplication>,
): OutboundEvent['statusCallback'] {
  const url = fields.StatusCallback ?? application.status_callback;
  if (url === undefined) return undefined;
  return {
    url,
    method: fields.StatusCallbackMethod ?? application.status_callback_method ?? 'POST',
    events: fields.StatusCallbackEvent?.split(' ').filter(isEvent),
  };
}

function create(fields: Create, world: World) {
  const { To, From, ApplicationSid } = fields;
  for (const name of ['To', 'From'] as const) {
    if (!isAddress(fields[name])) {
      return refuseParameter(
        '10016',
        name,
        `The parameter ${name} must be + and a number with its country code, or a SIP address.`,
      );
    }
  }
  const record = usableApplication(ApplicationSid, world);
  if (isRefusal(record)) return record;
  const { calls, log } = world;
  const application = engineApplication(record);
  const method = application.voice_method ?? calls.exchange.state.settings.voiceMethod;
  const call_sid = calls.outbound({
    from: From,
    to: To,
    application,
    opening: openingOf(fields, method),
    fallbackUrl: fields.FallbackUrl,
    statusCallback: reportsOf(fields, application),
    timeoutSeconds: fields.Timeout,
    timeLimitSeconds: fields.TimeLimit,
  });
  const idle = Object.keys(fields).filter((name) => !played.has(name));
  if (idle.length > 0) {
    log({
      level: 'warn',
      event: 'not-played',
      message: `The emulator does not play ${idle.join(', ')} yet.`,
      callSid: call_sid,
    });
  }
  return { from: From, to: To, status: 'queued', call_sid };
}

/** What is changed: the call ends, or another document takes over. */
function changeOf({ Status, Url, Method, Texml }: Update): UpdateEvent['change'] | undefined {
  if (Status !== undefined) return { status: 'completed' };
  if (Texml !== undefined) return { texml: Texml };
  return Url === undefined ? undefined : { target: { url: Url, method: Method ?? 'POST' } };
}

function update(leg: Leg, fields: Update, { calls }: World): Refusal | undefined {
  const { Status, FallbackUrl, FallbackMethod, StatusCallback, StatusCallbackMethod } = fields;
  if (Status !== undefined && Status !== 'completed') {
    return refuseParameter('10032', 'Status', 'The parameter Status must be completed.');
  }
  if (hasEnded(leg))
    return refuseParameter('90018', 'call_sid', 'The call has ended: it can not be changed any more.');
  const change = changeOf(fields);
  if (!change) return refuseParameter('10004', 'Url', 'One of Status, Url and Texml is required.');
  if (!('status' in change) && leg.direction !== 'inbound' && !isAnswered(leg)) {
    return refuseParameter(
      '90034',
      'call_sid',
      'The call is not answered yet, so it has no instructions to change.',
    );
  }
  calls.exchange.update(leg.sid, {
    change,
    ...(FallbackUrl !== undefined && { fallback: { url: FallbackUrl, method: FallbackMethod ?? 'POST' } }),
    ...(StatusCallback !== undefined && {
      statusCallback: { url: StatusCallback, method: StatusCallbackMethod },
    }),
  });
  return undefined;
}

/** The day of a moment, as the queries have it. */
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whether a moment is on the day, after the day and before the day that a query names. */
function isWithin(ms: number | undefined, on?: string, after?: string, before?: string): boolean {
  if (on === undefined && after === undefined && before === undefined) return true;
  if (ms === undefined) return false;
  const day = dayOf(ms);
  return (
    (on === undefined || day === on) &&
    (after === undefined || day > after) &&
    (before === undefined || day < before)
  );
}

const fits =
  (query: Query, startedAt: number) =>
  ({ from, to, status, initiatedAt, endedAt }: Leg): boolean =>
    (query.From === undefined || from === query.From) &&
    (query.To === undefined || to === query.To) &&
    (query.Status === undefined || status === query.Status) &&
    isWithin(startedAt + initiatedAt, query.StartTime, query['StartTime>'], query['StartTime<']) &&
    isWithin(
      endedAt === undefined ? undefined : startedAt + endedAt,
      query.EndTime,
      query['EndTime>'],
      query['EndTime<'],
    );

export const texmlCalls = handlers({
  'texml.calls.list': ({ path, fields }, world) => {
    const { exchange } = world.calls;
    const page = texmlPage({
      items: exchange.legs().filter(fits(fields, exchange.state.startedAt)).toReversed(),
      order: ({ serial }) => serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Calls.json`,
      query: fields,
    });
    if (isRefusal(page)) return page;
    return { calls: page.shown.map((leg) => recordOf(leg, world)), ...page.meta };
  },
  'texml.calls.create': ({ fields }, world) => create(fields, world),
  'texml.calls.get': ({ path }, world) => {
    const leg = world.calls.exchange.leg(path.call_sid);
    return leg ? recordOf(leg, world) : texmlNotFound();
  },
  'texml.calls.update': ({ path, fields }, world) => {
    const { exchange } = world.calls;
    const leg = exchange.leg(path.call_sid);
    if (!leg) return texmlNotFound();
    return update(leg, fields, world) ?? recordOf(exchange.leg(path.call_sid) ?? leg, world);
  },
});

import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  type Application,
  type Opening,
  type OutboundEvent,
  statusEvents,
  voiceMethodOf,
} from '../../simulate/index.js';
import { engineApplication } from '../engine-application.js';
import { isRefusal, type Refusal, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';

type Fields = ParametersOf<OperationsTable['texml']['calls']['create']>;

/** The fields that change something here. */
const played: ReadonlySet<string> = new Set<keyof Fields>([
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

function applicationOf(id: string, { applications }: World): Application | Refusal {
  const record = applications.get(id);
  if (record && record.active !== false) return engineApplication(record);
  const detail = record
    ? 'The TeXML application is not active.'
    : 'There is no TeXML application with this id.';
  return refuseParameter('10015', 'ApplicationSid', detail);
}

/** The first document: `Texml` itself, that of `Url`, or the application's where neither is given. */
function openingOf({ Url, UrlMethod, Texml }: Fields, method: 'GET' | 'POST'): Opening | undefined {
  if (Texml) return { texml: Texml };
  return Url === undefined ? undefined : { target: { url: Url, method: UrlMethod ?? method } };
}

/** Whom the call reports to: what the request says, and the application for the rest. */
function reportsOf(fields: Fields, application: Application): OutboundEvent['statusCallback'] {
  const url = fields.StatusCallback ?? application.status_callback;
  if (url === undefined) return undefined;
  const method = fields.StatusCallbackMethod ?? application.status_callback_method ?? 'POST';
  const words = fields.StatusCallbackEvent?.split(' ');
  return { url, method, events: words && statusEvents.filter((event) => words.includes(event)) };
}

/** Calls somebody. */
export function placeCall(fields: Fields, world: World) {
  const { To, From } = fields;
  const wrong = (['To', 'From'] as const).find((name) => !isAddress(fields[name]));
  if (wrong) {
    const detail = `The parameter ${wrong} must be + and a number with its country code, or a SIP address.`;
    return refuseParameter('10016', wrong, detail);
  }
  const application = applicationOf(fields.ApplicationSid, world);
  if (isRefusal(application)) return application;
  const { calls, log } = world;
  const call_sid = calls.outbound({
    from: From,
    to: To,
    application,
    opening: openingOf(fields, voiceMethodOf(application, calls.exchange.state.settings)),
    fallbackUrl: fields.FallbackUrl,
    statusCallback: reportsOf(fields, application),
    timeoutSeconds: fields.Timeout,
    timeLimitSeconds: fields.TimeLimit,
  });
  const idle = Object.keys(fields).filter((name) => !played.has(name));
  if (idle.length > 0) {
    const message = `The emulator does not play ${idle.join(', ')} yet.`;
    log({ level: 'warn', event: 'not-played', message, callSid: call_sid });
  }
  return { from: From, to: To, status: 'queued', call_sid };
}

import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  type Application,
  type Features,
  hasEnded,
  type Opening,
  type OutboundEvent,
  statusEvents,
  voiceMethodOf,
} from '../../simulate/index.js';
import { engineApplication } from '../engine-application.js';
import { isRefusal, type Refusal, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';
import { featuresOf } from './outbound-features.js';
import { isAddress } from './phone-address.js';

type Fields = ParametersOf<OperationsTable['texml']['calls']['create']>;

/** The fields that nothing is seen of: they are about the way of the sound, or tune what a script decides here. */
const unseen: ReadonlySet<string> = new Set<keyof Fields>([
  'MachineDetectionBeepMaxFrequency',
  'MachineDetectionBeepMinFrequency',
  'MachineDetectionBeepMinToneDuration',
  'MachineDetectionBeepProfile',
  'MachineDetectionBeepSpectralConfirmation',
  'MachineDetectionBeepSpectralMinPurity',
  'MachineDetectionBeepSpectralRejectFaxCng',
  'MachineDetectionBeepSpectralWindow',
  'MediaEncryption',
  'PreferredCodecs',
  'SipAuthPassword',
  'SipAuthUsername',
  'SipRegion',
]);

function applicationOf(id: string, name: string, { applications }: World): Application | Refusal {
  const record = applications.get(id);
  if (record && record.active !== false) return engineApplication(record);
  const detail = record
    ? 'The TeXML application is not active.'
    : 'There is no TeXML application with this id.';
  return refuseParameter('10015', name, detail);
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

/** Whether a call is under way that somebody can listen in on. */
function canBeSupervised(callSid: string, { calls }: World): boolean {
  const leg = calls.exchange.leg(callSid);
  return leg !== undefined && !hasEnded(leg);
}

/**
 * Calls somebody.
 *
 * @param idName What the request calls the id of the application.
 * @param more What the call is placed with beside what these fields say.
 */
export function placeCall(fields: Fields, world: World, idName = 'ApplicationSid', more: Features = {}) {
  const { To, From, SuperviseCallSid } = fields;
  const wrong = (['To', 'From'] as const).find((name) => !isAddress(fields[name]));
  if (wrong) {
    const detail = `The parameter ${wrong} must be + and a number with its country code, or a SIP address.`;
    return refuseParameter('10016', wrong, detail);
  }
  const application = applicationOf(fields.ApplicationSid, idName, world);
  if (isRefusal(application)) return application;
  if (SuperviseCallSid !== undefined && !canBeSupervised(SuperviseCallSid, world)) {
    return refuseParameter('10015', 'SuperviseCallSid', 'There is no call under way with this SID.');
  }
  const { calls, log } = world;
  const { settings } = calls.exchange.state;
  const call_sid = calls.outbound({
    from: From,
    to: To,
    application,
    opening: openingOf(fields, voiceMethodOf(application, settings)),
    fallbackUrl: fields.FallbackUrl,
    statusCallback: reportsOf(fields, application),
    timeoutSeconds: fields.Timeout,
    timeLimitSeconds: fields.TimeLimit,
    callerId: fields.CallerId,
    features: { ...featuresOf(fields, settings), ...more },
  });
  const idle = Object.keys(fields).filter((name) => unseen.has(name));
  if (idle.length > 0) {
    const message = `Nothing is to be seen of ${idle.join(', ')} here.`;
    log({ level: 'info', event: 'not-seen', message, callSid: call_sid });
  }
  return { from: From, to: To, status: 'queued', call_sid };
}

import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { response } from '../../document/index.js';
import {
  type Beep,
  type Conference,
  type ConferenceRecordingPlan,
  conferenceByName,
  conferenceEvents,
  conferenceOf,
  type JoinPlan,
  participantOf,
} from '../../simulate/index.js';
import { isRefusal, type Refusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { conferenceUri } from '../texml-conference-record.js';
import type { World } from '../world.js';
import { placeCall } from './place-call.js';

type Fields = ParametersOf<OperationsTable['texml']['conferences']['participants']['create']>;

/** What the values of `Beep` mean. */
const beeps: Readonly<Record<NonNullable<Fields['Beep']>, Beep>> = {
  true: { onEnter: true, onExit: true },
  false: { onEnter: false, onExit: false },
  onEnter: { onEnter: true, onExit: false },
  onExit: { onEnter: false, onExit: true },
};

/** The recording of the conference that the request asks for. */
function recordingOf(fields: Fields): ConferenceRecordingPlan | undefined {
  const { ConferenceRecord = 'do-not-record', ConferenceRecordingStatusCallback: address } = fields;
  if (ConferenceRecord === 'false' || ConferenceRecord === 'do-not-record') return undefined;
  const { ConferenceRecordingStatusCallbackMethod: method = 'POST' } = fields;
  const { ConferenceRecordingStatusCallbackEvent: words = 'completed' } = fields;
  // Two words for the same event.
  const events = words.split(' ').map((word) => (word === 'failed' ? 'absent' : word));
  return {
    source: 'Conference',
    channels: 1,
    format: 'mp3',
    maxMs: 0,
    trims: fields.ConferenceTrim !== 'do-not-trim',
    silenceMs: (fields.ConferenceRecordingTimeout ?? 0) * 1000,
    beeps: true,
    callback: address === undefined ? undefined : { address, method, events },
    sendUrl: true,
  };
}

function reportsOf(fields: Fields): JoinPlan['reports'] {
  const { ConferenceStatusCallback: address, ConferenceStatusCallbackMethod: method = 'POST' } = fields;
  const words = fields.ConferenceStatusCallbackEvent?.split(' ') ?? [];
  return address === undefined
    ? undefined
    : { address, method, events: conferenceEvents.filter((event) => words.includes(event)) };
}

/** How the one who is called will take part. */
function joinPlanOf(fields: Fields): JoinPlan {
  const { WaitUrl, Coaching = false, CallSidToCoach } = fields;
  return {
    label: fields.Label,
    isMuted: fields.Muted ?? false,
    hold: undefined,
    role: Coaching ? 'whisper' : 'none',
    whispersTo: Coaching && CallSidToCoach !== undefined ? [CallSidToCoach] : [],
    startsOnEnter: fields.StartConferenceOnEnter ?? true,
    endsOnExit: fields.EndConferenceOnExit ?? false,
    softlyEndsOnExit: false,
    beep: fields.Beep && beeps[fields.Beep],
    wait: WaitUrl === undefined ? undefined : { sound: WaitUrl },
    maxParticipants: fields.MaxParticipants,
    reports: reportsOf(fields),
    recording: recordingOf(fields),
  };
}

/** The application that the call belongs to: the one that is named, or that of the conference. */
function applicationOf({ ApplicationSid }: Fields, conference: Conference | undefined, { calls }: World) {
  return ApplicationSid ?? (conference && calls.exchange.leg(conference.creator)?.application.id);
}

const missing = (name: string, why: string): Refusal =>
  refuseParameter('10004', name, `The parameter ${name} is required: ${why}.`);

/** Why the request can't be carried out in this conference, which need not be there yet; undefined where it can. */
function obstacle(fields: Fields, conference: Conference | undefined): Refusal | undefined {
  const { Label, CallSidToCoach } = fields;
  const labels = [
    ...(conference?.participants ?? []).map(({ label }) => label),
    ...(conference?.invited ?? []).map(({ plan }) => plan.label),
  ];
  if (Label !== undefined && labels.includes(Label)) {
    return refuseParameter('10015', 'Label', 'Another participant of the conference has this label.');
  }
  return CallSidToCoach === undefined ? undefined : coachingObstacle(CallSidToCoach, conference);
}

/** Why nobody can speak to a call alone; undefined where they can. */
export const coachingObstacle = (callSid: string, conference: Conference | undefined): Refusal | undefined =>
  conference && participantOf(conference, callSid)
    ? undefined
    : refuseParameter('10015', 'CallSidToCoach', 'No participant of the conference has this call.');

const isUuid = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Calls somebody, and has them join a conference: one by its SID, or by a name, which need not be there yet. */
export function inviteParticipant(conferenceSidOrName: string, fields: Fields, world: World) {
  const { calls, log, accountSid } = world;
  const { exchange } = calls;
  const bySid = conferenceOf(exchange.state, conferenceSidOrName);
  if (bySid ? bySid.ended : isUuid(conferenceSidOrName)) return texmlNotFound();
  const before = bySid ?? conferenceByName(exchange.state, conferenceSidOrName.trim());
  const name = before?.name ?? conferenceSidOrName.trim();
  const { To, From } = fields;
  const ApplicationSid = applicationOf(fields, before, world);
  if (ApplicationSid === undefined) return missing('ApplicationSid', 'the conference is not there yet');
  if (To === undefined) return missing('To', 'it says who is called');
  if (From === undefined) return missing('From', 'it says who calls');
  const refused = obstacle(fields, before);
  if (refused) return refused;
  const { MachineDetection, AmdStatusCallback, AmdStatusCallbackMethod, EarlyMedia, ...rest } = fields;
  const placed = placeCall(
    {
      ...rest,
      To,
      From,
      ApplicationSid,
      Texml: response()
        .dial((dial) => dial.conference(name))
        .toXml(),
      MachineDetection,
      AsyncAmd: MachineDetection !== undefined,
      AsyncAmdStatusCallback: AmdStatusCallback,
      AsyncAmdStatusCallbackMethod: AmdStatusCallbackMethod,
    },
    world,
  );
  if (isRefusal(placed)) return placed;
  const { call_sid: callSid } = placed;
  const plan = joinPlanOf(fields);
  exchange.dispatch({ type: 'conference', does: 'invite', callSid, name, join: plan });
  if (EarlyMedia) {
    const message = 'Nothing is to be seen of EarlyMedia here: the callee joins with the answer.';
    log({ level: 'info', event: 'not-seen', message, callSid });
  }
  const conferenceSid = exchange.leg(callSid)?.conference;
  return {
    call_sid: callSid,
    account_sid: accountSid,
    conference_sid: conferenceSid ?? null,
    status: 'connecting',
    muted: plan.isMuted,
    hold: false,
    coaching: plan.role === 'whisper',
    coaching_call_sid: plan.whispersTo[0] ?? null,
    end_conference_on_exit: plan.endsOnExit,
    uri:
      conferenceSid === undefined
        ? null
        : `${conferenceUri(exchange.state, conferenceSid)}/Participants/${callSid}`,
  };
}

import { type Draft, findLeg } from '../draft.js';
import type { CallbackMessage } from '../effect.js';
import type { Leg } from '../leg.js';
import { connection, identity, timestamp } from '../parameters.js';
import { notify, sceneOf } from '../requests.js';
import type { Conference, ConferenceEventName, Participant } from './conference.js';
import { changeConference, findConference } from './store.js';

type Common = ReturnType<typeof common>;

/** What every status callback of a conference carries. */
function common(draft: Draft, conference: Conference, leg: Leg, participant: Participant | undefined) {
  const scene = sceneOf(draft, leg);
  return {
    ...identity(scene),
    ...connection(scene),
    ConferenceSid: conference.sid,
    FriendlyName: conference.name,
    SequenceNumber: conference.sequence,
    Timestamp: timestamp(scene, draft.now),
    From: leg.from,
    To: leg.to,
    ...(participant?.label !== undefined && { ParticipantLabel: participant.label }),
  };
}

interface Kind {
  /** The word of `statusCallbackEvent` that asks for it. */
  readonly event: ConferenceEventName;
  /** Whether it is about one participant. */
  readonly isPersonal: boolean;
  readonly message: (common: Common) => CallbackMessage;
}

/** What can be reported, as the table of callbacks has it. */
const kinds = {
  start: {
    event: 'start',
    isPersonal: false,
    message: (all) => ({
      callback: 'conference-start',
      parameters: { ...all, StatusCallbackEvent: 'conference-start' },
    }),
  },
  end: {
    event: 'end',
    isPersonal: false,
    message: (all) => ({
      callback: 'conference-end',
      parameters: { ...all, StatusCallbackEvent: 'conference-end' },
    }),
  },
  join: {
    event: 'join',
    isPersonal: true,
    message: (all) => ({
      callback: 'conference-join',
      parameters: { ...all, StatusCallbackEvent: 'participant-join' },
    }),
  },
  leave: {
    event: 'leave',
    isPersonal: true,
    message: (all) => ({
      callback: 'conference-leave',
      parameters: { ...all, StatusCallbackEvent: 'participant-leave' },
    }),
  },
  'speech-start': {
    event: 'speaker',
    isPersonal: true,
    message: (all) => ({
      callback: 'conference-speaker',
      parameters: { ...all, StatusCallbackEvent: 'participant-speech-start' },
    }),
  },
  'speech-stop': {
    event: 'speaker',
    isPersonal: true,
    message: (all) => ({
      callback: 'conference-speaker',
      parameters: { ...all, StatusCallbackEvent: 'participant-speech-stop' },
    }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** A participant, or the one that the leg was when it left last. */
const partOf = ({ participants, former }: Conference, callSid: string): Participant | undefined =>
  [...former, ...participants].findLast((one) => one.callSid === callSid);

/** Tells whoever asked for it what happened in a conference, with the leg that caused it. */
export function report(draft: Draft, sid: string, what: keyof typeof kinds, callSid: string): void {
  const conference = findConference(draft, sid);
  const leg = findLeg(draft, callSid);
  if (!conference || !leg) return;
  const { event, isPersonal, message }: Kind = kinds[what];
  const participant = partOf(conference, callSid);
  const isOwn = isPersonal && draft.from.settings.conferenceStatusCallback === 'own';
  const reports = isOwn ? participant?.reports : conference.reports;
  if (!reports?.events.includes(event)) return;
  notify(draft, callSid, reports, message(common(draft, conference, leg, participant)));
  changeConference(draft, sid, ({ sequence, updatedAt }) => ({ sequence: sequence + 1, updatedAt }));
}

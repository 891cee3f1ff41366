import type { Reference } from '../../behaviours/behaviour.js';
import type { Target } from '../account.js';
import type { Timer } from '../leg.js';
import type { ConferenceGather } from './gather-plan.js';
import type { Music } from './music.js';
import type { ConferenceRecording, ConferenceRecordingPlan } from './recording.js';
import type { ConferenceSound } from './sound.js';

/** What a participant is to the others: `monitor` is heard by nobody, `whisper` by some alone. */
export type SupervisorRole = 'none' | 'barge' | 'monitor' | 'whisper';

/** When the others hear a beep for a participant. */
export interface Beep {
  readonly onEnter: boolean;
  readonly onExit: boolean;
}

/** What a status callback of a conference can tell of, by the words of `statusCallbackEvent`. */
export const conferenceEvents = ['start', 'end', 'join', 'leave', 'speaker'] as const;

export type ConferenceEventName = (typeof conferenceEvents)[number];

/** Where the status callbacks of a conference go, and which are wanted. */
export type Reports<T> = T & { readonly events: readonly ConferenceEventName[] };

/** How a leg takes part in a conference. */
export interface Part {
  /** Another name for it in the REST API. */
  readonly label: string | undefined;
  readonly isMuted: boolean;
  /** Set while it is on hold. */
  readonly hold: { readonly music: Music | undefined } | undefined;
  readonly role: SupervisorRole;
  /** The legs that alone hear it, where its role is `whisper`. */
  readonly whispersTo: readonly string[];
  /** Its leaving ends the conference; where the Voice API commands the leg, that hangs up on everyone. */
  readonly endsOnExit: boolean;
  /** Its leaving ends the conference, and hangs up on no one. */
  readonly softlyEndsOnExit: boolean;
  /** Undefined: as the conference has it. */
  readonly beep: Beep | undefined;
  /** What it hears until the conference starts. */
  readonly wait: Music | undefined;
}

/** What a leg joins a conference with. */
export interface JoinPlan extends Part {
  readonly startsOnEnter: boolean;
  /** Whether it starts a conference that is made for it; default: as `startsOnEnter` says. */
  readonly startsOnCreate?: boolean | undefined;
  /** It stays out where so many are in already. */
  readonly maxParticipants: number | undefined;
  readonly reports: Reports<Reference<Target>> | undefined;
  /** Has the conference recorded from its start. */
  readonly recording: ConferenceRecordingPlan | undefined;
}

/** A leg in a conference, or one that was. */
export interface Participant extends Part {
  readonly id: string;
  /** Rises from participant to participant. */
  readonly serial: number;
  readonly callSid: string;
  readonly reports: Reports<Target> | undefined;
  readonly recording: ConferenceRecordingPlan | undefined;
  readonly joinedAt: number;
  readonly updatedAt: number;
  readonly leftAt: number | undefined;
}

/** A leg that is called to take part. */
export interface Invitation {
  /** The participant's, once the leg has joined. */
  readonly id: string;
  readonly serial: number;
  readonly callSid: string;
  readonly plan: JoinPlan;
  readonly invitedAt: number;
}

/** Why a conference ended. */
export type ConferenceEndReason = 'all-left' | 'host-left' | 'api' | 'time';

/** What a conference is made with. */
export interface ConferencePlan {
  readonly name: string;
  readonly maxParticipants: number;
  readonly beep: Beep;
  /** What those hear who are on hold, or wait for the start. */
  readonly music: Music | undefined;
  readonly region: string | undefined;
  /** How long it may last. */
  readonly longestMs: number;
}

/** A conference of the account. It stays when it is over. */
export interface Conference extends Omit<ConferencePlan, 'longestMs'> {
  readonly sid: string;
  /** Rises from conference to conference. */
  readonly serial: number;
  readonly status: 'init' | 'in-progress' | 'completed';
  /** The leg that it was made with. */
  readonly creator: string;
  readonly reports: Reports<Target> | undefined;
  /** How many status callbacks were sent. */
  readonly sequence: number;
  readonly participants: readonly Participant[];
  /** Those who have left. */
  readonly former: readonly Participant[];
  readonly invited: readonly Invitation[];
  readonly recordings: readonly ConferenceRecording[];
  /** What is played or spoken to it. */
  readonly sounds: readonly ConferenceSound[];
  /** Participants who are asked for keys. */
  readonly gathers: readonly ConferenceGather[];
  /** They bear its SID in the place of a leg's. */
  readonly timers: readonly Timer[];
  /** The leg that spoke last. */
  readonly floor: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
  readonly ended:
    | { readonly at: number; readonly reason: ConferenceEndReason; readonly by: string | undefined }
    | undefined;
}

/** The longest that Telnyx lets a conference last: four hours. */
export const longestConferenceMs = 14_400_000;

/** Whether a participant is apart from the others: they hear music, and nobody hears them. */
export const isApart = ({ status }: Conference, { hold }: Participant): boolean =>
  status === 'init' || hold !== undefined;

/** What a participant hears while they are apart. Telnyx says that it is music where nothing else is set. */
export const musicFor = ({ music }: Conference, { hold, wait }: Participant): Music =>
  (hold ? hold.music : wait) ?? music ?? { sound: 'hold music' };

export const participantOf = (conference: Conference, callSid: string): Participant | undefined =>
  conference.participants.find((one) => one.callSid === callSid);

/** Whether what a participant says is heard by anybody who is there. */
export const isHeard = (conference: Conference, participant: Participant): boolean =>
  !participant.isMuted && participant.role !== 'monitor' && !isApart(conference, participant);

/** The legs on which a participant is heard. */
export function audienceOf(conference: Conference, callSid: string): readonly string[] {
  const speaker = participantOf(conference, callSid);
  if (!speaker || !isHeard(conference, speaker)) return [];
  return conference.participants
    .filter((other) => other !== speaker && !isApart(conference, other))
    .filter((other) => speaker.role !== 'whisper' || speaker.whispersTo.includes(other.callSid))
    .map((other) => other.callSid);
}

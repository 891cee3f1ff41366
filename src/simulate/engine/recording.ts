import type { Reference } from '../behaviours/behaviour.js';
import type { Account, Target } from './account.js';
import { connection, identity, type Scene, seconds } from './parameters.js';

/** Whose sound a recording of a leg holds: `inbound` is the person on the leg, `outbound` what they hear. */
export type RecordingTrack = 'inbound' | 'outbound' | 'both';

type Reported<T> = T & { readonly events: readonly string[] };

/** What a recording is to be. */
export interface RecordingPlan {
  readonly source:
    | 'RecordVerb'
    | 'DialVerb'
    | 'OutboundAPI'
    | 'StartCallRecordingAPI'
    | 'Conference'
    | 'StartConferenceRecordingAPI';
  readonly channels: 1 | 2;
  readonly format: 'mp3' | 'wav';
  /** 0 is without limit. */
  readonly maxMs: number;
  readonly callback: Reported<Reference<Target>> | undefined;
  readonly sendUrl: boolean;
  /** Default `both`. */
  readonly track?: RecordingTrack | undefined;
  /** Cuts silence from both ends. */
  readonly trims?: boolean | undefined;
  /** Silence that ends it once something was heard; 0, the default, never does. */
  readonly silenceMs?: number | undefined;
  /** The service that it belongs to, by SID. */
  readonly owner?: string | undefined;
  /** Its SID, where somebody was told it beforehand. */
  readonly sid?: string | undefined;
}

/** The words of a recording. */
export interface Transcript {
  readonly sid: string;
  readonly status: 'completed' | 'failed';
  readonly text: string;
  readonly madeAt: number;
}

/** A time between two moments. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A recording of a leg. */
export interface Recording extends Omit<RecordingPlan, 'callback'> {
  readonly callback: Reported<Target> | undefined;
  readonly sid: string;
  /** Rises from recording to recording. */
  readonly serial: number;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | undefined;
  /** The API ended it. */
  readonly isStopped: boolean;
  /** One that goes on has no end yet. */
  readonly pauses: readonly { readonly from: number; readonly to: number | undefined }[];
  /** From when on something is heard in it, and until when on either side; undefined where nothing was. */
  readonly sound: { readonly from: number; readonly inbound: number; readonly outbound: number } | undefined;
  readonly transcript: Transcript | undefined;
}

export const isPaused = ({ pauses, endedAt }: Recording): boolean =>
  endedAt === undefined && pauses.some(({ to }) => to === undefined);

/** What is left of the time that it ran, where silence is cut from both ends. */
function trimmed({ trims, sound }: Recording, { from, to }: Span): Span {
  if (!trims) return { from, to };
  if (!sound) return { from: to, to };
  return {
    from: Math.max(from, sound.from),
    to: Math.min(to, Math.max(sound.inbound, sound.outbound)),
  };
}

/**
 * The pieces of the call's time that a recording holds, in order: without pauses, without silence at its ends where that
 * is cut, and no longer than its limit.
 */
export function piecesOf(recording: Recording, now: number): readonly Span[] {
  const { startedAt, endedAt, pauses, maxMs } = recording;
  const whole = trimmed(recording, { from: startedAt, to: endedAt ?? now });
  const pieces: Span[] = [];
  let left = maxMs > 0 ? maxMs : Number.POSITIVE_INFINITY;
  let from = whole.from;
  const take = (until: number): void => {
    const to = Math.min(until, whole.to, from + left);
    if (to <= from) return;
    pieces.push({ from, to });
    left -= to - from;
  };
  for (const pause of pauses) {
    take(pause.from);
    from = Math.max(from, pause.to ?? whole.to);
  }
  take(whole.to);
  return pieces;
}

/** How long a recording is, in milliseconds. */
export const lengthMs = (recording: Recording, now: number): number =>
  piecesOf(recording, now).reduce((sum, { from, to }) => sum + to - from, 0);

/** Where the sound of a recording is. */
export const urlOf = (
  { sid, format }: Pick<Recording, 'sid' | 'format'>,
  { recordingUrl }: Account,
): string => recordingUrl.replaceAll('{sid}', sid).replaceAll('{format}', format);

/** What each request about a recording carries, beside its status. */
const common = (scene: Scene, { source, channels }: Pick<Recording, 'source' | 'channels'>) => ({
  ...identity(scene),
  ...connection(scene),
  RecordingChannels: channels,
  RecordingSource: source,
});

export const recordingBegan = (scene: Scene, recording: Recording) =>
  ({
    callback: 'recording-in-progress',
    parameters: { ...common(scene, recording), RecordingSid: recording.sid, RecordingStatus: 'in-progress' },
  }) as const;

/** What tells how long a recording is, and where. */
export const recordingFields = ({ account, now }: Scene, recording: Recording) => ({
  RecordingDuration: seconds(lengthMs(recording, now)),
  ...(recording.sendUrl && { RecordingUrl: urlOf(recording, account) }),
});

/** The parameters of a finished recording. */
export const recordingDone = (scene: Scene, recording: Recording) => ({
  ...common(scene, recording),
  RecordingSid: recording.sid,
  RecordingStatus: 'completed' as const,
  ...recordingFields(scene, recording),
});

/** Nothing was recorded. `sid` is that of an empty recording. */
export const recordingAbsent = (
  scene: Scene,
  recording: Pick<Recording, 'source' | 'channels'> & { readonly sid?: string | undefined },
) =>
  ({
    callback: 'recording-absent',
    parameters: {
      ...common(scene, recording),
      ...(recording.sid !== undefined && { RecordingSid: recording.sid }),
      RecordingStatus: 'absent',
    },
  }) as const;

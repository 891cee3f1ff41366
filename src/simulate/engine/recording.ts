import type { Reference } from '../behaviours/behaviour.js';
import type { Target } from './account.js';
import { connection, identity, type Scene, seconds } from './parameters.js';

/** What a recording is to be. */
export interface RecordingPlan {
  readonly source: 'RecordVerb' | 'DialVerb';
  readonly channels: 1 | 2;
  readonly format: 'mp3' | 'wav';
  /** 0 is without limit. */
  readonly maxMs: number;
  readonly callback: (Reference<Target> & { readonly events: readonly string[] }) | undefined;
  readonly sendUrl: boolean;
}

/** A recording of a leg. */
export interface Recording extends Omit<RecordingPlan, 'callback'> {
  readonly callback: (Target & { readonly events: readonly string[] }) | undefined;
  readonly sid: string;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
}

/** How long a recording is; one that runs on is cut at its limit. */
export const lengthMs = ({ startedAt, endedAt, maxMs }: Recording, now: number): number => {
  const length = (endedAt ?? now) - startedAt;
  return maxMs > 0 ? Math.min(length, maxMs) : length;
};

export const urlOf = ({ sid, format }: Recording): string =>
  `https://api.telnyx.com/v2/recordings/${sid}.${format}`;

/** What each request about a recording carries, beside its status. */
const common = (scene: Scene, { source, channels, sid }: Recording) => ({
  ...identity(scene),
  ...connection(scene),
  RecordingChannels: channels,
  RecordingSource: source,
  RecordingSid: sid,
});

export const recordingBegan = (scene: Scene, recording: Recording) =>
  ({
    callback: 'recording-in-progress',
    parameters: { ...common(scene, recording), RecordingStatus: 'in-progress' },
  }) as const;

/** The parameters of a finished recording. */
export const recordingDone = (scene: Scene, recording: Recording) => ({
  ...common(scene, recording),
  RecordingStatus: 'completed' as const,
  RecordingDuration: seconds(lengthMs(recording, scene.now)),
  ...(recording.sendUrl && { RecordingUrl: urlOf(recording) }),
});

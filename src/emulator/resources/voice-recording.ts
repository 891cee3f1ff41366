import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { RecordingPlan } from '../../simulate/index.js';

/** What commands of the Voice API can say of a recording. */
export type VoiceRecordingFields = Pick<
  ParametersOf<OperationsTable['calls']['dial']>,
  | 'record'
  | 'record_channels'
  | 'record_format'
  | 'record_max_length'
  | 'record_timeout_secs'
  | 'record_track'
  | 'record_trim'
>;

/** What is to be recorded; undefined where nothing is. */
export function voiceRecording(
  fields: VoiceRecordingFields,
  source: RecordingPlan['source'],
  sid?: string | undefined,
): RecordingPlan | undefined {
  if (fields.record === undefined) return undefined;
  const { record_track: track = 'both' } = fields;
  return {
    source,
    sid,
    // One side alone is recorded in mono.
    channels: fields.record_channels === 'single' || track !== 'both' ? 1 : 2,
    format: fields.record_format ?? 'mp3',
    maxMs: (fields.record_max_length ?? 0) * 1000,
    callback: undefined,
    sendUrl: true,
    track,
    trims: fields.record_trim !== undefined,
    silenceMs: (fields.record_timeout_secs ?? 0) * 1000,
  };
}

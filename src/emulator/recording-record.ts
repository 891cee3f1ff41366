import type { OperationsTable, ReplyOf } from '../api/index.js';
import {
  type AccountRecording,
  isPaused,
  lengthMs,
  type Recording,
  type State,
  seconds,
  urlOf,
} from '../simulate/index.js';

type Texml = OperationsTable['texml'];

/** A recording as the API shows it among the account's. */
export type RecordingRecord = ReplyOf<Texml['recordings']['get']>;

/** A recording as the API shows it to who has begun it. */
export type CallRecordingRecord = ReplyOf<Texml['calls']['recordings']['create']>;

/** A transcription as the API shows it. */
export type TranscriptionRecord = ReplyOf<Texml['transcriptions']['get']>;

/** `2026-01-31T12:00:00Z`. */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

function statusOf(recording: Recording): RecordingRecord['status'] {
  if (recording.endedAt !== undefined) return recording.isStopped ? 'stopped' : 'completed';
  return isPaused(recording) ? 'paused' : 'in-progress';
}

const duration = (recording: Recording, { now }: State): string | null =>
  recording.endedAt === undefined ? null : String(seconds(lengthMs(recording, now)));

const uriOf = ({ account }: State, kind: 'Recordings' | 'Transcriptions', sid: string): string =>
  `/v2/texml/Accounts/${account.sid}/${kind}/${sid}.json`;

/** What every form of a recording tells. */
const common = ({ recording, callSid, conferenceSid }: AccountRecording, state: State) => ({
  sid: recording.sid,
  account_sid: state.account.sid,
  call_sid: callSid,
  conference_sid: conferenceSid ?? null,
  channels: recording.channels,
  duration: duration(recording, state),
  source: recording.source,
  error_code: null,
  start_time: isoTime(state.startedAt + recording.startedAt),
  date_created: isoTime(state.startedAt + recording.startedAt),
  date_updated: isoTime(state.startedAt + recording.updatedAt),
  uri: uriOf(state, 'Recordings', recording.sid),
});

/** A recording with its state, and with the address of its sound once it is over. */
export function recordingRecord(found: AccountRecording, state: State): RecordingRecord {
  const { recording } = found;
  const { transcript, endedAt } = recording;
  return {
    ...common(found, state),
    status: statusOf(recording),
    media_url: endedAt === undefined ? null : urlOf(recording, state.account),
    subresources_uris: {
      transcriptions: transcript ? uriOf(state, 'Transcriptions', transcript.sid) : null,
    },
  };
}

export const callRecordingRecord = (found: AccountRecording, state: State): CallRecordingRecord => ({
  ...common(found, state),
  track: found.recording.track ?? 'both',
  price: null,
  price_unit: null,
});

/** The words of a recording; undefined where there are none. */
export function transcriptionRecord(
  { recording, callSid }: AccountRecording,
  state: State,
): TranscriptionRecord | undefined {
  const { transcript } = recording;
  if (!transcript) return undefined;
  const madeAt = isoTime(state.startedAt + transcript.madeAt);
  return {
    sid: transcript.sid,
    account_sid: state.account.sid,
    call_sid: callSid,
    recording_sid: recording.sid,
    status: transcript.status,
    transcription_text: transcript.text,
    duration: duration(recording, state),
    api_version: '2010-04-01',
    date_created: madeAt,
    date_updated: madeAt,
    uri: uriOf(state, 'Transcriptions', transcript.sid),
  };
}

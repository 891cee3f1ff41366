import { type AccountRecording, conferenceOf, recordingsOf } from '../../simulate/index.js';
import { type AudioFile, audioAddress } from './audio-file.js';
import { type RecordingSources, recordingAudio } from './recording-audio.js';
import type { SigningKey } from './signed-address.js';

/** The sound of recordings, as files for who has a signed address. */
export interface RecordingFiles {
  /** The finished recording of an id. */
  find(id: string): AudioFile | undefined;
  /**
   * Plain data that is about to leave, with each address of a recording signed. Nothing else ever holds a signature: not
   * the state, and not the timeline.
   */
  signed<T>(leaving: T): T;
}

/** What the files are made from. */
export interface RecordingFilesOptions extends RecordingSources {
  /** The server's: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly accountSid: string;
  readonly key: SigningKey;
}

/** How long the address of a recording works once its call is over. */
const lastsMs = 600_000;

/** The addresses of recordings before they are signed, with `{sid}` for the recording's. */
export const recordingUrl = (origin: string, accountSid: string): string =>
  `${origin}/recordings/${encodeURIComponent(accountSid)}/{sid}.wav`;

export function createRecordingFiles(options: RecordingFilesOptions): RecordingFiles {
  const { calls, origin, accountSid, key } = options;
  const { exchange } = calls;
  const [before = '', after = ''] = recordingUrl(origin, accountSid).split('{sid}');

  const locate = (id: string): AccountRecording | undefined =>
    recordingsOf(exchange.state).find(({ recording }) => recording.sid === id);
  /** When whatever was recorded ended; undefined while it goes on. */
  const endOf = ({ callSid, conferenceSid }: AccountRecording): number | undefined =>
    conferenceSid === undefined
      ? exchange.leg(callSid)?.endedAt
      : conferenceOf(exchange.state, conferenceSid)?.ended?.at;
  const sign = (text: string): string => {
    if (!text.startsWith(before) || !text.endsWith(after)) return text;
    const found = locate(text.slice(before.length, -after.length));
    if (!found) return text;
    const { startedAt, settings } = exchange.state;
    // While the call goes on, nobody knows its end: the file itself knows, once it has come.
    const end = endOf(found) ?? found.recording.startedAt + settings.maxVirtualMs;
    const expiresAt = startedAt + end + lastsMs;
    return audioAddress({ origin, accountSid, id: found.recording.sid, expiresAt, key });
  };
  function signed<T>(leaving: T): T;
  function signed(leaving: unknown): unknown {
    if (typeof leaving === 'string') return sign(leaving);
    if (Array.isArray(leaving)) return leaving.map((item: unknown) => signed(item));
    if (typeof leaving !== 'object' || leaving === null) return leaving;
    return Object.fromEntries(Object.entries(leaving).map(([name, value]) => [name, signed(value)]));
  }

  return {
    find(id) {
      const found = locate(id);
      if (found?.recording.endedAt === undefined) return undefined;
      const end = endOf(found);
      const expiresAt = end === undefined ? undefined : exchange.state.startedAt + end + lastsMs;
      return { ...recordingAudio(found, options), expiresAt };
    },
    signed,
  };
}

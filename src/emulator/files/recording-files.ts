import { piecesOf, type Recording } from '../../simulate/index.js';
import { inSequence } from '../audio/in-sequence.js';
import type { Media } from '../audio/named-sound.js';
import { timelineAudio } from '../audio/timeline-audio.js';
import type { Calls } from '../calls.js';
import { type AudioFile, audioAddress } from './audio-file.js';
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
export interface RecordingFilesOptions {
  readonly calls: Calls;
  /** The sounds of a leg by the names in its timeline. */
  readonly mediaOn: (callSid: string) => Media;
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

const whole = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  fromMs: Math.round(from),
  toMs: Math.round(to),
});

export function createRecordingFiles(options: RecordingFilesOptions): RecordingFiles {
  const { calls, mediaOn, origin, accountSid, key } = options;
  const { exchange } = calls;
  const [before = '', after = ''] = recordingUrl(origin, accountSid).split('{sid}');

  const locate = (id: string) => {
    for (const leg of exchange.legs()) {
      const recording = leg.recordings.find(({ sid }) => sid === id);
      if (recording) return { leg, recording };
    }
    return undefined;
  };
  const audioOf = (callSid: string, recording: Recording) => {
    const { channels, track } = recording;
    const timeline = calls.sessionOf(callSid)?.timeline ?? [];
    const pieces = piecesOf(recording, exchange.state.now).map((piece) =>
      timelineAudio(timeline, { callSid, ...whole(piece), channels, track, media: mediaOn(callSid) }),
    );
    return inSequence(pieces, channels);
  };
  const sign = (text: string): string => {
    if (!text.startsWith(before) || !text.endsWith(after)) return text;
    const found = locate(text.slice(before.length, -after.length));
    if (!found) return text;
    const { startedAt, settings } = exchange.state;
    const { endedAt, initiatedAt } = found.leg;
    // While the call goes on, nobody knows its end: the file itself knows, once it has come.
    const expiresAt = startedAt + (endedAt ?? initiatedAt + settings.maxVirtualMs) + lastsMs;
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
      const { sid, endedAt } = found.leg;
      return {
        ...audioOf(sid, found.recording),
        expiresAt: endedAt === undefined ? undefined : exchange.state.startedAt + endedAt + lastsMs,
      };
    },
    signed,
  };
}

import { type TimelineEntry, turn } from '../../simulate/index.js';
import type { AudioSource } from './audio-source.js';
import { type LegTracks, legTracks } from './leg-tracks.js';
import type { Media } from './named-sound.js';
import { interleaved, pcmBytes, sampleRate, samplesIn } from './pcm.js';
import { mixed, within } from './track.js';

/** What of both sides is recorded. */
export interface TracksPart {
  /** Virtual milliseconds since the start of the simulation. */
  readonly fromMs: number;
  readonly toMs: number;
  /** 2 has the person at the leg in the first channel, and what they hear in the second; 1 mixes both. */
  readonly channels: 1 | 2;
  /** Whose sound is in it: `inbound` is the person's, `outbound` what they hear. Default `both`. */
  readonly track?: 'inbound' | 'outbound' | 'both' | undefined;
}

/** What is recorded. */
export interface RecordedPart extends TracksPart {
  /** The leg. */
  readonly callSid: string;
  /** The sounds of media; one that is not known is a row of soft notes. */
  readonly media?: Media | undefined;
}

/** As long as a recording or a connection can be at most: four hours. What is longer is cut. */
const longestMs = 14_400_000;

/** Frames that are made at once: a second. */
const piece = sampleRate;

/** The audio of a recording, from the entries of a timeline in their order. */
export const timelineAudio = (
  entries: readonly TimelineEntry[],
  { callSid, media, ...part }: RecordedPart,
): AudioSource => tracksAudio(legTracks(entries, callSid, media), part);

/** The audio of a recording, from both sides of it. */
export function tracksAudio(
  tracks: LegTracks,
  { fromMs, toMs, channels, track = 'both' }: TracksPart,
): AudioSource {
  const durationMs = Math.min(Math.max(0, toMs - fromMs), longestMs);
  const start = samplesIn(fromMs);
  const end = start + samplesIn(durationMs);
  const said = track === 'outbound' ? [] : within(tracks.said, start, end);
  const heard = track === 'inbound' ? [] : within(tracks.heard, start, end);
  const part = (from: number, count: number): Int16Array =>
    channels === 1
      ? mixed([said, heard], from, count)
      : interleaved(mixed([said], from, count), mixed([heard], from, count));
  return {
    durationMs,
    channels,
    async *open(fromFrame) {
      for (let from = start + fromFrame; from < end; from += piece) {
        yield pcmBytes(part(from, Math.min(piece, end - from)));
        // Whoever takes the pieces at once would leave nothing else a chance to run.
        await turn();
      }
    },
  };
}

import type { TimelineEntry } from '../../simulate/index.js';
import { encodeMulaw } from '../audio/g711.js';
import { legTracks } from '../audio/leg-tracks.js';
import type { Media } from '../audio/named-sound.js';
import { samplesIn } from '../audio/pcm.js';
import { mixed, type Track, within } from '../audio/track.js';
import type { Side } from '../streams/index.js';

/** The sound of a leg as time passes. */
export interface LegFeed {
  /** What comes next, up to a virtual moment. @returns Each side of it in PCMU. */
  upTo(at: number): (side: Side) => Uint8Array;
}

/** In PCMU. */
const silence = 0xff;

function pcmu(track: Track, from: number, to: number): Uint8Array {
  const sounding = within(track, from, to);
  if (sounding.length === 0) return new Uint8Array(to - from).fill(silence);
  return encodeMulaw(mixed([sounding], from, to - from));
}

/**
 * Follows a leg by the timeline of its call, which grows meanwhile.
 *
 * @param fromMs The virtual moment at which it begins.
 */
export function createLegFeed(
  timeline: readonly TimelineEntry[],
  callSid: string,
  fromMs: number,
  media: Media,
): LegFeed {
  let own: readonly TimelineEntry[] = [];
  let tracks = legTracks(own, callSid, media);
  let read = 0;
  let position = samplesIn(fromMs);
  const isSilent = (): boolean => [...tracks.said, ...tracks.heard].every(({ to }) => to <= position);
  const readOn = (): void => {
    const added = timeline.slice(read).filter((entry) => entry.callSid === callSid);
    read = timeline.length;
    if (added.length === 0) return;
    // What is over says nothing of what is heard now: a call of hours costs no more than one of seconds.
    own = isSilent() ? added : [...own, ...added];
    tracks = legTracks(own, callSid, media);
  };
  return {
    upTo(at) {
      readOn();
      const from = position;
      position = Math.max(from, samplesIn(at));
      const { said, heard } = tracks;
      const to = position;
      return (side) => pcmu(side === 'inbound' ? said : heard, from, to);
    },
  };
}

import type { Happening, HearsEntry, PlaysEntry, SaysEntry, TimelineEntry } from '../../simulate/index.js';
import { keyTones } from './key-tones.js';
import { murmur } from './murmur.js';
import { isStreamAudio, type Media, namedSound } from './named-sound.js';
import { samplesIn } from './pcm.js';
import { fitted, repeated, type Sound } from './sound.js';
import type { Span, Track } from './track.js';

/** Both sides of a leg. */
export interface LegTracks {
  /** What the person at the leg says and presses. */
  readonly said: Track;
  /** What the person at the leg hears: the call itself, and the words of whoever they are connected to. */
  readonly heard: Track;
}

/** The lowest notes of voices: that of `<Say>`, and a person's. */
const voiceHertz = 330;
const personHertz = 220;

/** What is heard of words. */
function speechOf({ text, sound, durationMs }: HearsEntry | SaysEntry, hertz: number, media: Media): Sound {
  const length = samplesIn(durationMs);
  const known = sound === undefined ? undefined : media(sound);
  return known ? fitted(known, length) : murmur(text, length, hertz);
}

/** What is heard of a text or a sound, with all its runs. */
function soundOf(entry: HearsEntry | PlaysEntry, media: Media): Sound {
  const once =
    entry.kind === 'plays'
      ? namedSound(entry.sound, samplesIn(entry.durationMs), media)
      : speechOf(entry, isPerson(entry) ? personHertz : voiceHertz, media);
  return repeated(once, entry.loop);
}

/** Whether it is what somebody else says. */
const isPerson = (entry: Happening): boolean => entry.kind === 'hears' && entry.verb === 'person';

/** Whether it comes from somebody else, beside whatever the call plays. */
const isBeside = (entry: Happening): boolean =>
  isPerson(entry) || (entry.kind === 'plays' && (isStreamAudio(entry.sound) || entry.durationMs === 0));

/** Shows, beside keys and speech, that whatever the call played is over. */
const endings: ReadonlySet<TimelineEntry['kind']> = new Set(['hears', 'plays', 'pauses', 'waits', 'bridged']);

/** Whether the call listened to keys or speech at a place. Where it did not, the engine's next word is a warning. */
function wasListening(own: readonly TimelineEntry[], index: number): boolean {
  for (let next = index + 1; next < own.length; next += 1) {
    const entry = own[next];
    if (entry?.kind === 'request' && entry.purpose === 'notification') continue;
    return entry?.kind !== 'warning' || entry.at !== own[index]?.at;
  }
  return true;
}

/** Whether what the call played is over with the entry at a place. */
function stopsSound(own: readonly TimelineEntry[], index: number): boolean {
  const entry = own[index];
  if (!entry || isBeside(entry)) return false;
  if (entry.kind === 'presses' || entry.kind === 'says') return wasListening(own, index);
  // A participant of a conference who is muted, or is no longer, hears whatever they heard.
  if (entry.kind === 'conference') return entry.phase !== 'mutes' && entry.phase !== 'unmutes';
  // A document that the API asked for takes over when it comes, not when it is asked for.
  return entry.kind === 'reply' ? entry.document !== undefined : endings.has(entry.kind);
}

const cutAt = (track: Track, end: number): Track =>
  track.map((span) => (span.to > end ? { ...span, to: Math.max(span.from, end) } : span));

/**
 * What is heard on a leg, from the entries of a timeline in their order.
 *
 * @param media The sounds of media; one that is not known is a row of soft notes.
 */
export function legTracks(
  entries: readonly TimelineEntry[],
  callSid: string,
  media: Media = () => undefined,
): LegTracks {
  const own = entries.filter((entry) => entry.callSid === callSid);
  const said: Span[] = [];
  const heard: Span[] = [];
  let playing: Span | undefined;
  let lastKeyEnds = 0;
  let end = Infinity;
  const stop = (at: number): void => {
    if (playing) heard.push({ ...playing, to: Math.min(playing.to, at) });
    playing = undefined;
  };
  const span = (from: number, sound: Sound): Span => ({ from, to: from + sound.length, sound });

  for (const [index, entry] of own.entries()) {
    const at = samplesIn(entry.at);
    if (stopsSound(own, index)) stop(at);
    switch (entry.kind) {
      case 'hears':
      case 'plays': {
        const sound = span(at, soundOf(entry, media));
        // What takes the engine no time is heard beside what follows, and so are other people.
        if (isBeside(entry) || entry.durationMs === 0) heard.push(sound);
        else playing = sound;
        break;
      }
      case 'says':
        said.push(span(at, speechOf(entry, personHertz, media)));
        break;
      case 'sounds':
        said.push(span(at, namedSound(entry.sound, samplesIn(entry.durationMs), media)));
        break;
      case 'presses': {
        // Keys take a script no time: those of the next press wait until these have sounded.
        const keys = span(Math.max(at, lastKeyEnds), keyTones(entry.digits));
        lastKeyEnds = keys.to;
        said.push(keys);
        break;
      }
      case 'ended':
        end = at;
        break;
    }
  }
  stop(Infinity);
  return { said: cutAt(said, end), heard: cutAt(heard, end) };
}

import type { StreamClock } from './clock.js';

/** Audio of the application's, in the codec that the stream was asked for, or as an MP3 file. */
export interface Audio {
  readonly bytes: Uint8Array;
  readonly durationMs: number;
}

/** Audio that has begun to play, at a moment of the clock. */
export interface PlayingAudio extends Audio {
  readonly at: number;
}

/** Audio that is over. */
export interface PlayedAudio extends PlayingAudio {
  /** How much of it was heard: less than its duration where it was cut off. */
  readonly heardMs: number;
}

/** What hears of a playback. None of them may throw, or play or mark anything. */
export interface PlaybackListener {
  playing(audio: PlayingAudio): void;
  played(audio: PlayedAudio): void;
  /** The audio before a mark is over. */
  reached(mark: string): void;
}

/** Plays audio in order, one piece after the other. */
export interface Playback {
  /** @returns False when too much is waiting, and this is not taken. */
  play(audio: Audio): boolean;
  /** @returns As with `play`. */
  mark(name: string): boolean;
  /** Cuts off what plays and drops what waits; every mark among it is reached. */
  clear(): void;
  /** The same, but the marks are dropped as well. */
  end(): void;
  /** How much audio waits behind what plays. */
  waitingMs(): number;
}

type Entry =
  | { readonly audio: Audio; readonly bytes: number }
  | { readonly mark: string; readonly bytes: number };

/** What an entry takes beside its audio or name, roughly. */
const entryBytes = 256;

const nothing = (): void => {};

/** @param mostBytes How much may wait. */
export function createPlayback(clock: StreamClock, mostBytes: number, listener: PlaybackListener): Playback {
  let waiting: Entry[] = [];
  let waitingBytes = 0;
  let current: PlayingAudio | undefined;
  /** When what played last was over: what follows begins then, so that late timers don't add up. */
  let freeAt = 0;
  let callOff = nothing;

  const finish = (audio: PlayingAudio, heardMs: number): void => {
    callOff();
    callOff = nothing;
    current = undefined;
    freeAt = audio.at + heardMs;
    listener.played({ ...audio, heardMs });
  };
  const begin = (audio: Audio): void => {
    current = { ...audio, at: freeAt };
    listener.playing(current);
  };
  /** @returns False when nothing is left to do now. */
  const step = (): boolean => {
    if (current) {
      const leftMs = current.at + current.durationMs - clock.now();
      if (leftMs <= 0) finish(current, current.durationMs);
      else callOff = clock.after(Math.ceil(leftMs), go);
      return leftMs <= 0;
    }
    const entry = waiting.shift();
    if (!entry) return false;
    waitingBytes -= entry.bytes;
    if ('mark' in entry) listener.reached(entry.mark);
    else begin(entry.audio);
    return true;
  };
  const go = (): void => {
    while (step());
  };
  const take = (entry: Entry): boolean => {
    if (waitingBytes + entry.bytes > mostBytes) return false;
    waiting.push(entry);
    waitingBytes += entry.bytes;
    if (!current) {
      freeAt = clock.now();
      go();
    }
    return true;
  };
  const empty = (): readonly Entry[] => {
    const dropped = waiting;
    waiting = [];
    waitingBytes = 0;
    if (current) finish(current, Math.min(current.durationMs, Math.max(0, clock.now() - current.at)));
    return dropped;
  };

  return {
    play: (audio) => take({ audio, bytes: audio.bytes.length + entryBytes }),
    mark: (name) => take({ mark: name, bytes: 2 * name.length + entryBytes }),
    clear() {
      for (const entry of empty()) if ('mark' in entry) listener.reached(entry.mark);
    },
    end: () => void empty(),
    waitingMs: () => waiting.reduce((sum, entry) => sum + ('audio' in entry ? entry.audio.durationMs : 0), 0),
  };
}

import { streamAudio } from '../audio/named-sound.js';
import type { Sound } from '../audio/sound.js';
import { type GrowingSound, growingSound } from './growing-sound.js';

/** A sound that an application plays. */
export interface HeardSound extends Pick<GrowingSound, 'write' | 'cut'> {
  /** As the timeline has it. */
  readonly name: string;
}

/** What applications have played over streams: for recordings, and for streams of what is heard. */
export interface StreamSounds {
  /** Begins the next sound on a leg. It is known once something of it was written. */
  begin(callSid: string): HeardSound;
  find(callSid: string, name: string): Sound | undefined;
  forget(callSid: string): void;
}

/** Two hours. Beyond that, the legs that came first lose theirs. */
const mostSamples = 57_600_000;

interface LegSounds {
  readonly sounds: Map<string, Sound>;
  begun: number;
  samples: number;
}

export function createStreamSounds(most = mostSamples): StreamSounds {
  const legs = new Map<string, LegSounds>();
  let total = 0;
  const forget = (callSid: string): void => {
    total -= legs.get(callSid)?.samples ?? 0;
    legs.delete(callSid);
  };
  const dropOldest = (except: string): void => {
    for (const callSid of legs.keys()) {
      if (total <= most) return;
      if (callSid !== except) forget(callSid);
    }
  };
  return {
    begin(callSid) {
      const leg = legs.get(callSid) ?? { sounds: new Map(), begun: 0, samples: 0 };
      legs.set(callSid, leg);
      leg.begun += 1;
      const name = streamAudio(leg.begun);
      const sound = growingSound();
      return {
        name,
        write(atMs, samples) {
          sound.write(atMs, samples);
          leg.sounds.set(name, sound);
          leg.samples += samples.length;
          total += samples.length;
          dropOldest(callSid);
        },
        cut: sound.cut,
      };
    },
    find: (callSid, name) => legs.get(callSid)?.sounds.get(name),
    forget,
  };
}

import { samplesIn } from './pcm.js';
import { type Sound, silence, tone } from './sound.js';

// ITU-T Q.23: a key is one tone for its row and one for its column.
const rows = ['123A', '456B', '789C', '*0#D'] as const;
const rowHertz = [697, 770, 852, 941] as const;
const columnHertz = [1209, 1336, 1477, 1633] as const;

const slot = samplesIn(250);
const sounding = samplesIn(200);

/** The two frequencies of a key, in hertz; none where it is no key. */
export function keyHertz(key: string): readonly number[] {
  for (const [row, keys] of rows.entries()) {
    const column = [...keys].indexOf(key);
    if (column >= 0) return [rowHertz[row] ?? 0, columnHertz[column] ?? 0];
  }
  return [];
}

function keyTone(key: string): Sound {
  const hertz = keyHertz(key);
  return hertz.length > 0 ? tone(hertz, sounding) : silence(sounding);
}

/** Keys as they sound on the line, four a second; `w` is half a second of silence. */
export function keyTones(keys: string): Sound {
  const slots = keys.replaceAll('w', '  ');
  const tones = new Map([...new Set(slots)].map((key) => [key, keyTone(key)]));
  return {
    length: slots.length * slot,
    at(index) {
      const sound = tones.get(slots.charAt(Math.floor(index / slot)));
      const within = index % slot;
      return sound && within < sound.length ? sound.at(within) : 0;
    },
  };
}

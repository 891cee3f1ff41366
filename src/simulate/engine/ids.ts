const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hex = '0123456789abcdef';

/** A seed as a number of 32 bits: a text is hashed (FNV-1a). */
export function seedOf(seed: number | string): number {
  if (typeof seed === 'number') return seed >>> 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers of 32 bits that depend on a seed and a counter alone (splitmix32). */
function words(seed: number, counter: number): () => number {
  // Counters lie side by side, so each starts the sequence far from its neighbours.
  let state = Math.imul(counter ^ 0x9e3779b9, 0x85ebca6b) ^ seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** A call's SID in Telnyx's form: `v3:` and 40 bytes in base64url. */
export function callSid(seed: number, counter: number): string {
  const next = words(seed, counter);
  let text = 'v3:';
  // Five characters of six bits from each word; the last one ends the 320 bits, so its low four bits are 0.
  for (let count = 0; count < 53; ) {
    let word = next();
    for (let in30 = 0; in30 < 5 && count < 53; in30 += 1, count += 1) {
      text += base64url[word & 63];
      word >>>= 6;
    }
  }
  return text + base64url[next() & 0b110000];
}

/** A random UUID (version 4) that depends on the seed and the counter alone. */
export function uuid(seed: number, counter: number): string {
  const next = words(seed ^ 0x5bd1e995, counter);
  let text = '';
  for (let part = 0; part < 4; part += 1) {
    let word = next();
    for (let digit = 0; digit < 8; digit += 1) {
      text += hex[word & 15];
      word >>>= 4;
    }
  }
  return asUuid(text);
}

/** 32 random hexadecimal digits as a UUID of version 4. */
export function asUuid(digits: string): string {
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) & 3];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** A UUID that belongs to another text: always the same for the same one. */
export const uuidFrom = (text: string): string => uuid(seedOf(text), text.length);

import { describe, expect, it } from 'vitest';
import { callSid, seedOf, uuid } from './ids.js';

describe('ids', () => {
  it('has call SIDs in the form of Telnyx: v3: and 40 bytes in base64url', () => {
    for (let counter = 0; counter < 500; counter += 1) {
      const sid = callSid(7, counter);
      expect(sid).toMatch(/^v3:[\w-]{54}$/);
      const bytes = Buffer.from(sid.slice(3), 'base64url');
      expect(bytes).toHaveLength(40);
      expect(bytes.toString('base64url')).toBe(sid.slice(3));
    }
  });

  it('has random UUIDs of version 4', () => {
    for (let counter = 0; counter < 500; counter += 1) {
      expect(uuid(7, counter)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  it('never repeats an id under one seed, and repeats all of them under the same seed', () => {
    const ids = (seed: number) =>
      Array.from({ length: 5000 }, (_, counter) => [callSid(seed, counter), uuid(seed, counter)]).flat();
    expect(new Set(ids(1)).size).toBe(10_000);
    expect(ids(1)).toEqual(ids(1));
    expect(ids(2)[0]).not.toBe(ids(1)[0]);
  });

  it('takes a text as a seed', () => {
    expect(seedOf('a')).not.toBe(seedOf('b'));
    expect(seedOf(-1)).toBe(0xffffffff);
  });
});

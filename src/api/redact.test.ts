import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner } from './redact.js';

describe('a secret', () => {
  it('is taken out however the server spells it: as it is, in JSON, in a form, in an address', () => {
    const secret = 'a "b"\\c & d/é';
    const clean = cleaner([secret]);
    for (const echo of [
      secret,
      JSON.stringify({ value: secret }),
      new URLSearchParams({ value: secret }).toString(),
      `/x?value=${encodeURIComponent(secret)}`,
    ]) {
      expect(clean(`bad value: ${echo}`), echo).toContain('[redacted]');
      expect(clean(echo), echo).not.toMatch(/b.{0,6}c/);
    }
  });

  it('leaves nothing of itself in a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), (secret, around) => {
        fc.pre(!'[redacted]'.includes(secret) && !around.includes(secret));
        for (const echo of [secret, JSON.stringify(secret).slice(1, -1)]) {
          expect(cleaner([secret])(`${around} ${echo}`).slice(around.length)).not.toContain(echo);
        }
      }),
    );
  });

  it('leaves a text alone where there is none', () => {
    expect(cleaner(['', 'unseen'])('Nothing to hide.')).toBe('Nothing to hide.');
  });
});

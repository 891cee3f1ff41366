import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from './fingerprint.js';

const apiKey = 'KEY0123456789-secret';

describe('a fingerprint', () => {
  it('is an HMAC-SHA256 under a key derived with HKDF', async () => {
    const prints = await fingerprintsOf({ apiKey });
    const key = Buffer.from(hkdfSync('sha256', apiKey, 'texml provision', 'state fingerprints 1', 32));
    const expected = createHmac('sha256', key).update('["secrets","a","value","4711"]').digest('base64url');
    expect(await prints?.of(['secrets', 'a', 'value'], '4711')).toBe(expected);
  });

  it('differs by value, by place and by key, and is the same otherwise', async () => {
    const prints = await fingerprintsOf({ apiKey });
    const others = await fingerprintsOf({ apiKey, stateKey: 'sixteen letters!' });
    const first = await prints?.of(['a', 'b'], 'c');
    expect(await (await fingerprintsOf({ apiKey: ` ${apiKey}\n` }))?.of(['a', 'b'], 'c')).toBe(first);
    const all = [
      first,
      await prints?.of(['a', 'b'], 'd'),
      await prints?.of(['a'], 'c'),
      await prints?.of(['a', 'b', 'c'], ''),
      await others?.of(['a', 'b'], 'c'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(prints?.keyId).not.toBe(others?.keyId);
  });

  it('needs a key that can’t be guessed', async () => {
    expect(await fingerprintsOf({})).toBeUndefined();
    expect(await fingerprintsOf({ apiKey: '', stateKey: '' })).toBeUndefined();
    await expect(fingerprintsOf({ apiKey, stateKey: '123456789012345' })).rejects.toMatchObject({
      code: 'bad-state-key',
      message: expect.not.stringContaining('123456789012345'),
    });
  });
});

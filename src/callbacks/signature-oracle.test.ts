import fc from 'fast-check';
import { TelnyxWebhook } from 'telnyx/lib/webhooks';
import { describe, expect, it } from 'vitest';
import { generateKeyPair } from './sign.js';
import { verifySignature } from './signature.js';

/** What Telnyx's own package says. */
const official = async (
  body: string,
  headers: Record<string, string>,
  publicKey: string,
): Promise<boolean> => {
  try {
    await new TelnyxWebhook(publicKey).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

const ours = async (body: string, headers: Record<string, string>, publicKey: string): Promise<boolean> =>
  (await verifySignature({ body, headers, publicKey })).ok;

const flip = (text: string, at: number): string => {
  const bytes = Buffer.from(text, 'base64');
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('verifySignature beside the official package', () => {
  it('accepts what it accepts and refuses what it refuses', async () => {
    const [keys, others] = await Promise.all([generateKeyPair(), generateKeyPair()]);
    const body = fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters());
    const alterations = fc.constantFrom(
      'none',
      'body',
      'timestamp',
      'signature',
      'key',
      'no-signature',
      'old',
      'url-safe',
    );
    await fc.assert(
      fc.asyncProperty(body, alterations, fc.nat(), async (text, alteration, at) => {
        const now = Math.floor(Date.now() / 1000);
        const genuine = await keys.sign(text, alteration === 'old' ? now - 400 : now);
        const signature = genuine['telnyx-signature-ed25519'];
        const changes: Readonly<Record<string, Record<string, string>>> = {
          timestamp: { 'telnyx-timestamp': String(now + 1) },
          signature: { 'telnyx-signature-ed25519': flip(signature, at) },
          'no-signature': { 'telnyx-signature-ed25519': '' },
          'url-safe': { 'telnyx-signature-ed25519': `-${signature.slice(1)}` },
        };
        const headers = { ...genuine, ...changes[alteration] };
        const sent = alteration === 'body' ? `${text}&x=1` : text;
        const key = alteration === 'key' ? others.publicKey : keys.publicKey;
        const [theirs, mine] = await Promise.all([official(sent, headers, key), ours(sent, headers, key)]);
        expect(mine).toBe(theirs);
        expect(mine).toBe(alteration === 'none');
      }),
      { numRuns: 300 },
    );
  });
});

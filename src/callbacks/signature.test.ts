import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.js';
import { keyPairFromSeed, signRequest } from './sign.js';
import { createVerifier, type SignedRequest, verifySignature } from './signature.js';

// The key of RFC 8032, section 7.1, test 1.
const SEED = Uint8Array.from(
  Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
);
const PUBLIC_KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const OTHER_KEY = 'eu2zvPjhY6odxV34Z/EsRiERvTodkev4Fq0SlK90Izg=';
const AT = 1_700_000_000;
const BODY =
  'AccountSid=f5586561-8ff0-4291-a51b-c7dfe4139ff9&CallSid=v3%3Atest&From=%2B13125550100&To=%2B13125550199&Digits=1';
const SIGNATURE = 'yqZRdAclA1g2F1sXDF7/dSvtJeHofiwqwwFoHWLu7WgxGZwg5owHo/6QNITSR9HZ1tkti7MyIIG22ZgsMOo5AA==';
const EMPTY_SIGNATURE =
  'rCd4Wrq89Q/PGOdFxiyXKd/BhCfaVjBc6L4IDQVtenxv+Tou8wn9F/rTnj0xItbd0Za6Dvt/32tZd1LIK4c4Bg==';

const headersOf = (timestamp: string, signature: string) => ({
  'Telnyx-Timestamp': timestamp,
  'Telnyx-Signature-Ed25519': signature,
});

const genuine: SignedRequest = {
  body: BODY,
  headers: headersOf(String(AT), SIGNATURE),
  publicKey: PUBLIC_KEY,
  now: () => AT * 1000,
};

const accepted = { ok: true, timestamp: AT, coversParameters: true };

/** A WebCrypto of a runtime that does not know Ed25519. */
const withoutEd25519 = {
  importKey: async () => {
    throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
  },
  verify: () => crypto.subtle.verify('Ed25519', never(), new Uint8Array(), new Uint8Array()),
};

const never = (): CryptoKey => {
  throw new Error('Nothing was imported.');
};

describe.each([
  ['WebCrypto', verifySignature],
  ['tweetnacl, where WebCrypto lacks Ed25519', createVerifier({ subtle: withoutEd25519 })],
])('a signature checked by %s', (_, verify) => {
  it('accepts the published vectors, the body as text or as bytes', async () => {
    expect(await verify(genuine)).toEqual(accepted);
    expect(await verify({ ...genuine, body: new TextEncoder().encode(BODY) })).toEqual(accepted);
  });

  it('accepts an empty body, and says that it proves no parameters', async () => {
    const headers = headersOf(String(AT), EMPTY_SIGNATURE);
    expect(await verify({ ...genuine, body: '', headers })).toEqual({ ...accepted, coversParameters: false });
  });

  it('accepts bytes that are no UTF-8', async () => {
    const body = Uint8Array.of(0x61, 0xff, 0xfe, 0x00);
    const headers = await signRequest({ body, privateKey: SEED, timestamp: AT });
    expect(await verify({ ...genuine, body, headers })).toMatchObject({ ok: true });
    expect(await verify({ ...genuine, body: new TextDecoder().decode(body), headers })).toMatchObject({
      ok: false,
    });
  });

  it('finds the headers in whatever holds them', async () => {
    const { headers } = genuine;
    expect(await verify({ ...genuine, headers: new Headers(headersOf(String(AT), SIGNATURE)) })).toEqual(
      accepted,
    );
    const lowerCase = Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]),
    );
    expect(await verify({ ...genuine, headers: lowerCase })).toEqual(accepted);
    expect(await verify({ ...genuine, headers: { ...lowerCase, 'telnyx-timestamp': [String(AT)] } })).toEqual(
      accepted,
    );
  });

  it.each([
    ['300 s old', 300],
    ['300 s ahead', -300],
  ])('accepts a request that is %s', async (_, age) => {
    expect(await verify({ ...genuine, now: () => (AT + age) * 1000 + (age > 0 ? 999 : 0) })).toEqual(
      accepted,
    );
  });

  const [r, s] = [SIGNATURE.slice(0, 40), SIGNATURE.slice(40)];
  it.each<[string, string, Partial<SignedRequest>]>([
    ['without a timestamp', 'missing-header', { headers: { 'telnyx-signature-ed25519': SIGNATURE } }],
    ['without a signature', 'missing-header', { headers: { 'telnyx-timestamp': String(AT) } }],
    ['without headers', 'missing-header', { headers: new Headers() }],
    ['with an empty signature', 'missing-header', { headers: headersOf(String(AT), '') }],
    ['with a timestamp of letters', 'bad-timestamp', { headers: headersOf('yesterday', SIGNATURE) }],
    ['with a fraction in the timestamp', 'bad-timestamp', { headers: headersOf(`${AT}.0`, SIGNATURE) }],
    ['with a sign in the timestamp', 'bad-timestamp', { headers: headersOf(`+${AT}`, SIGNATURE) }],
    ['with two timestamps', 'bad-timestamp', { headers: headersOf(`${AT}, ${AT}`, SIGNATURE) }],
    [
      'with a timestamp beyond all numbers',
      'bad-timestamp',
      { headers: headersOf('9'.repeat(400), SIGNATURE) },
    ],
    ['301 s old', 'too-old', { now: () => (AT + 301) * 1000 }],
    ['301 s ahead', 'too-new', { now: () => (AT - 301) * 1000 }],
    ['by a clock that does not go', 'too-old', { now: () => Number.NaN }],
    ['with a tolerance that is no number', 'too-old', { toleranceSeconds: Number.NaN }],
    ['older than a smaller tolerance', 'too-old', { toleranceSeconds: 10, now: () => (AT + 11) * 1000 }],
    [
      'with a signature of 63 bytes',
      'bad-signature-encoding',
      { headers: headersOf(String(AT), encodeBase64(new Uint8Array(63))) },
    ],
    [
      'with a signature of 65 bytes',
      'bad-signature-encoding',
      { headers: headersOf(String(AT), encodeBase64(new Uint8Array(65))) },
    ],
    [
      'with url-safe base64',
      'bad-signature-encoding',
      { headers: headersOf(String(AT), SIGNATURE.replaceAll('/', '_')) },
    ],
    [
      'without the padding',
      'bad-signature-encoding',
      { headers: headersOf(String(AT), SIGNATURE.slice(0, -2)) },
    ],
    [
      'with a blank in the signature',
      'bad-signature-encoding',
      { headers: headersOf(String(AT), `${r} ${s}`) },
    ],
    ['with another timestamp', 'wrong-signature', { headers: headersOf(String(AT + 1), SIGNATURE) }],
    ['with zeros before the timestamp', 'wrong-signature', { headers: headersOf(`0${AT}`, SIGNATURE) }],
    ['with the body encoded again', 'wrong-signature', { body: BODY.replace('%3A', '%3a') }],
    ['with a longer body', 'wrong-signature', { body: `${BODY}&x=1` }],
    ['without its body', 'wrong-signature', { body: '' }],
    ['by another key', 'wrong-signature', { publicKey: OTHER_KEY }],
    ['for a key of 31 bytes', 'bad-key', { publicKey: encodeBase64(new Uint8Array(31)) }],
    ['for a key in PEM', 'bad-key', { publicKey: `-----BEGIN PUBLIC KEY-----\n${PUBLIC_KEY}` }],
    ['for no key', 'bad-key', { publicKey: [] }],
    ['for a wrong key beside a right one', 'bad-key', { publicKey: [PUBLIC_KEY, 'wrong'] }],
  ])('refuses a request %s: %s', async (_, reason, change) => {
    const outcome = await verify({ ...genuine, ...change });
    expect(outcome).toMatchObject({ ok: false, reason });
    // What a log may show holds neither the signature nor a number.
    expect(JSON.stringify(outcome)).not.toContain(SIGNATURE.slice(0, 16));
    expect(JSON.stringify(outcome)).not.toContain('3125550100');
  });

  it('accepts the signature of any of several keys', async () => {
    expect(await verify({ ...genuine, publicKey: [OTHER_KEY, PUBLIC_KEY] })).toEqual(accepted);
    expect(await verify({ ...genuine, publicKey: `${OTHER_KEY}, ${PUBLIC_KEY}` })).toEqual(accepted);
  });

  it('refuses the second form that a stranger can give to a genuine signature', async () => {
    const order = (1n << 252n) + 27742317777372353535851937790883648493n;
    const bytes = decodeBase64(SIGNATURE) ?? new Uint8Array();
    const scalar = bytes.subarray(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const other = bytes.map((byte, index) =>
      index < 32 ? byte : Number((scalar >> BigInt(8 * (index - 32))) & 255n),
    );
    const headers = headersOf(String(AT), encodeBase64(other));
    expect(await verify({ ...genuine, headers })).toMatchObject({ ok: false, reason: 'wrong-signature' });
  });
});

describe('createVerifier', () => {
  it('imports a key once, however many requests it checks', async () => {
    let imports = 0;
    const subtle = {
      importKey: () => {
        imports += 1;
        return crypto.subtle.importKey(
          'raw',
          decodeBase64(PUBLIC_KEY) ?? new Uint8Array(),
          { name: 'Ed25519' },
          false,
          ['verify'],
        );
      },
      verify: crypto.subtle.verify.bind(crypto.subtle),
    };
    const verify = createVerifier({ subtle });
    const outcomes = await Promise.all([
      verify(genuine),
      verify(genuine),
      verify({ ...genuine, body: 'other' }),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(imports).toBe(1);
  });

  it('says that the key is wrong where WebCrypto refuses it', async () => {
    const subtle = {
      ...withoutEd25519,
      importKey: async () => {
        throw new DOMException('Invalid key', 'DataError');
      },
    };
    expect(await createVerifier({ subtle })(genuine)).toMatchObject({ ok: false, reason: 'bad-key' });
  });
});

describe('signRequest', () => {
  it('makes the published signatures from a seed or from a key', async () => {
    const signed = { 'telnyx-timestamp': String(AT), 'telnyx-signature-ed25519': SIGNATURE };
    expect(await signRequest({ body: BODY, privateKey: SEED, timestamp: AT })).toEqual(signed);
    const pair = await keyPairFromSeed(SEED);
    expect(pair.publicKey).toBe(PUBLIC_KEY);
    expect(await pair.sign(new TextEncoder().encode(BODY), AT)).toEqual(signed);
    expect((await pair.sign('', AT))['telnyx-signature-ed25519']).toBe(EMPTY_SIGNATURE);
  });

  it('refuses a seed of another length', async () => {
    await expect(keyPairFromSeed(SEED.subarray(1))).rejects.toMatchObject({ code: 'bad-seed' });
    await expect(
      signRequest({ body: '', privateKey: new Uint8Array(64), timestamp: AT }),
    ).rejects.toMatchObject({ code: 'bad-seed' });
  });
});

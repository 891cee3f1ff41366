import { TexmlError } from '../issue.js';

/**
 * Tells whether a value is still the one that was set, without keeping the value: HMAC-SHA256 under a key that is not in
 * the state. Whoever reads the state can't try values out against it.
 */
export interface Fingerprints {
  /** Tells one key from another, and nothing else of it. */
  readonly keyId: string;
  /** The fingerprint of a value; `place` keeps equal values in different places apart. */
  of(place: readonly string[], value: string): Promise<string>;
}

/** Where the key comes from. */
export interface KeySources {
  /** A key of its own: `TEXML_STATE_KEY`. It outlives a change of the API key. */
  readonly stateKey?: string | undefined;
  /** The key is derived from this one where there is no other. */
  readonly apiKey?: string | undefined;
}

const shortestKey = 16;

/**
 * Fingerprints under the key of an environment; undefined where there is none.
 *
 * @throws {TexmlError} `bad-state-key` when the key is short enough to be guessed.
 */
export async function fingerprintsOf({ stateKey, apiKey }: KeySources): Promise<Fingerprints | undefined> {
  if (stateKey && stateKey.length < shortestKey) {
    throw new TexmlError(
      'bad-state-key',
      `The state key has fewer than ${shortestKey} characters: it could be guessed. Take a random one, such as that of: openssl rand -base64 32`,
    );
  }
  const text = stateKey || apiKey?.trim();
  if (!text) return undefined;
  const { subtle } = globalThis.crypto;
  const material = await subtle.importKey('raw', bytes(text), 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytes('texml provision'), info: bytes('state fingerprints 1') },
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  const of = async (place: readonly string[], value: string): Promise<string> =>
    base64url(await subtle.sign('HMAC', key, bytes(JSON.stringify([...place, value]))));
  return { keyId: (await of(['key'], '')).slice(0, 16), of };
}

const bytes = (text: string) => new TextEncoder().encode(text);

const base64url = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

import { encodeBase64 } from './base64.js';
import { CallbackError } from './error.js';
import { SIGNATURE_HEADER, signedBytes, TIMESTAMP_HEADER } from './signed-bytes.js';

/** The two headers that Telnyx signs a request with. */
export type SignatureHeaders = {
  readonly 'telnyx-timestamp': string;
  readonly 'telnyx-signature-ed25519': string;
};

const SEED_BYTES = 32;

/** PKCS 8 around an Ed25519 seed, which is its end. */
const PKCS8_PREFIX = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

/** WebCrypto's key, by way of the global that every runtime's types have. */
type PrivateKey = Parameters<typeof crypto.subtle.sign>[1];

const importSeed = (seed: Uint8Array): Promise<PrivateKey> => {
  if (seed.length !== SEED_BYTES) {
    throw new CallbackError(
      'bad-seed',
      `The seed of a private key has ${SEED_BYTES} bytes, not ${seed.length}.`,
    );
  }
  const pkcs8 = Uint8Array.from([...PKCS8_PREFIX, ...seed]);
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, true, ['sign']);
};

/**
 * Signs a request as Telnyx does, for tests and for whatever plays Telnyx's part.
 *
 * @param request.body - The body exactly as it will be sent; empty for a GET request.
 * @param request.privateKey - An Ed25519 key of WebCrypto, or its seed of 32 bytes.
 * @param request.timestamp - The present time, in whole seconds since 1970.
 * @throws {CallbackError} `bad-seed` where a seed is of another length.
 * @example
 * ```ts
 * import { signRequest } from 'texml/callbacks';
 *
 * const headers = await signRequest({ body: 'Digits=1', privateKey: new Uint8Array(32), timestamp: 1_700_000_000 });
 * console.log(headers['telnyx-timestamp']); // '1700000000'
 * ```
 */
export const signRequest = async (request: {
  readonly body: Uint8Array | string;
  readonly privateKey: PrivateKey | Uint8Array;
  readonly timestamp: number;
}): Promise<SignatureHeaders> => {
  const { body, privateKey } = request;
  const timestamp = String(request.timestamp);
  const key = privateKey instanceof Uint8Array ? await importSeed(privateKey) : privateKey;
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, key, signedBytes(timestamp, body));
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: encodeBase64(new Uint8Array(signature)) };
};

/** A key pair that plays the part of Telnyx's. */
export interface KeyPair {
  /** Base64 of 32 bytes, as the portal shows it. */
  readonly publicKey: string;
  /** Signs a body at a time in whole seconds since 1970. */
  sign(body: Uint8Array | string, timestamp: number): Promise<SignatureHeaders>;
}

/**
 * Makes the key pair of a seed: the same seed gives the same keys.
 *
 * @param seed - 32 bytes.
 * @throws {CallbackError} `bad-seed` where it is of another length.
 * @example
 * ```ts
 * import { keyPairFromSeed, verifySignature } from 'texml/callbacks';
 *
 * const { publicKey, sign } = await keyPairFromSeed(new Uint8Array(32));
 * const headers = await sign('Digits=1', Math.floor(Date.now() / 1000));
 * console.log((await verifySignature({ body: 'Digits=1', headers, publicKey })).ok); // true
 * ```
 */
export const keyPairFromSeed = async (seed: Uint8Array): Promise<KeyPair> => {
  const privateKey = await importSeed(seed);
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return {
    // A JWK is url-safe and unpadded; Telnyx's form is neither.
    publicKey: `${x.replaceAll('-', '+').replaceAll('_', '/')}=`,
    sign: (body, timestamp) => signRequest({ body, privateKey, timestamp }),
  };
};

/**
 * Makes a new key pair from the runtime's randomness; for one that is the same at each run, see `keyPairFromSeed`.
 *
 * @example
 * ```ts
 * import { generateKeyPair } from 'texml/callbacks';
 *
 * const { publicKey } = await generateKeyPair();
 * console.log(publicKey.length); // 44
 * ```
 */
export const generateKeyPair = (): Promise<KeyPair> =>
  keyPairFromSeed(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

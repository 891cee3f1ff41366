import { CallbackError } from './error.js';

/** The part of WebCrypto that checks signatures. */
export type VerifyingCrypto = Pick<typeof crypto.subtle, 'importKey' | 'verify'>;

/** Says whether a signature was made for a message with the private half of a key. */
export type Check = (
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** The order of the curve's base point, its lowest byte first, as signatures hold numbers. */
const ORDER = [
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/**
 * Whether the second half of a signature is below the order. WebCrypto asks this, tweetnacl does not: without it a
 * stranger could turn one signature into another that is as good, and so make a repeated delivery look like a new one.
 */
const isReduced = (signature: Uint8Array): boolean => {
  const scalar = signature.subarray(32);
  const highest = ORDER.findLastIndex((byte, index) => byte !== scalar[index]);
  return (scalar[highest] ?? 0) < (ORDER[highest] ?? 0);
};

/** For runtimes whose WebCrypto has no Ed25519. It is loaded there alone, and takes some milliseconds a check. */
const fallbackCheck = async (key: Uint8Array): Promise<Check> => {
  const { default: nacl } = await import('tweetnacl');
  return async (signature, message) =>
    isReduced(signature) && nacl.sign.detached.verify(message, signature, key);
};

const lacksAlgorithm = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NotSupportedError';

/**
 * Makes the check of one public key of 32 bytes. WebCrypto does the work where it has Ed25519, and tweetnacl elsewhere.
 *
 * @throws {CallbackError} `bad-public-key` where WebCrypto refuses the key, as some do when it is no point of the curve.
 */
export const importCheck = async (
  key: Uint8Array<ArrayBuffer>,
  subtle: VerifyingCrypto | undefined,
): Promise<Check> => {
  if (subtle === undefined) return fallbackCheck(key);
  try {
    const imported = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    return (signature, message) => subtle.verify({ name: 'Ed25519' }, imported, signature, message);
  } catch (cause) {
    if (lacksAlgorithm(cause)) return fallbackCheck(key);
    throw new CallbackError(
      'bad-public-key',
      'The public key is no Ed25519 key. Copy it again from the Telnyx portal.',
      { cause },
    );
  }
};

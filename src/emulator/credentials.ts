import { createHash, randomBytes } from 'node:crypto';
import { asUuid } from '../simulate/index.js';

/** Bytes for a purpose, the same for the same seed. */
export type Bytes = (purpose: string) => Uint8Array;

export const bytesOf =
  (seed: number | string): Bytes =>
  (purpose) =>
    createHash('sha256').update(`${purpose}:${seed}`).digest();

/** A seed that nobody guesses. */
export const newSeed = (): string => randomBytes(32).toString('base64url');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A key in Telnyx's form: `KEY`, 32 hexadecimal digits, `_` and 22 letters or digits. */
export function newApiKey(bytes: Bytes): string {
  const random = Buffer.from(bytes('api key'));
  const tail = [...Buffer.from(bytes('api key, second part')).subarray(0, 22)];
  return `KEY${random.toString('hex', 0, 16).toUpperCase()}_${tail.map((byte) => alphabet[byte % alphabet.length]).join('')}`;
}

/** A random UUID (version 4). */
export const newUuid = (bytes: Bytes, purpose: string): string =>
  asUuid(Buffer.from(bytes(purpose)).toString('hex', 0, 16));

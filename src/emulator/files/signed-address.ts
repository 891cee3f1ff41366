import { createHmac, timingSafeEqual } from 'node:crypto';

/** What addresses are signed with. Whoever has it can read every file. */
export type SigningKey = string | Uint8Array;

/** What is wrong with an address. */
export type AddressProblem = 'unsigned' | 'altered' | 'expired';

const signatureOf = (path: string, expires: string, key: SigningKey): string =>
  createHmac('sha256', key).update(`${path}\n${expires}`).digest('hex');

/**
 * A path with a query that lets in whoever has it, for a time.
 *
 * @param expiresAt Milliseconds since 1970; the second that it falls into no longer counts.
 */
export function signed(path: string, expiresAt: number, key: SigningKey): string {
  const expires = String(Math.floor(expiresAt / 1000));
  return `${path}?Expires=${expires}&Signature=${signatureOf(path, expires, key)}`;
}

/**
 * What is wrong with a signed address; undefined when it is in order. How long that takes tells nothing of the signature.
 *
 * @param now Milliseconds since 1970.
 */
export function addressProblem(url: URL, key: SigningKey, now: number): AddressProblem | undefined {
  const expires = url.searchParams.get('Expires');
  const shown = url.searchParams.get('Signature');
  if (expires === null || shown === null) return 'unsigned';
  const given = Buffer.from(shown);
  const right = Buffer.from(signatureOf(url.pathname, expires, key));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'altered';
  return Number(expires) * 1000 > now ? undefined : 'expired';
}

/** A text without the signatures of addresses, for logs. */
export const hideSignatures = (text: string): string =>
  text.replace(/([?&]Signature=)[^&#\s"'<>]*/gi, '$1[hidden]');

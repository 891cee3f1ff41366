import { positionsIn } from './positions.js';
import { refusal } from './refusal.js';

const start = { line: 1, column: 1 };

/** The document's characters, decoded where they came as bytes. Size is judged before any work is done. */
export function readText(xml: string | Uint8Array, maxLength: number): string {
  // A UTF-16 code unit takes three bytes of UTF-8 at most.
  const fewest = typeof xml === 'string' ? xml.length : Math.ceil(xml.length / 3);
  if (fewest > maxLength) throw tooLarge(maxLength);
  if (typeof xml === 'string') return xml;
  const source = decodeUtf8(xml);
  if (source.length > maxLength) throw tooLarge(maxLength);
  return source;
}

const tooLarge = (maxLength: number) =>
  refusal(
    'too-large',
    `The document is longer than ${maxLength} characters. Make it smaller, or allow more with maxLength.`,
    '',
    start,
  );

function decodeUtf8(bytes: Uint8Array): string {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A decoder that replaces what it can't read shows where that was; one that throws does not.
  if (!decoded.includes('\ufffd')) return decoded;
  const offset = firstDifference(bytes, new TextEncoder().encode(decoded));
  if (offset === undefined) return decoded;
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
  throw refusal(
    'bad-encoding',
    `The document is not UTF-8: the byte at offset ${offset} (0x${hex(bytes[offset] ?? 0)}) can't stand there. Save or send it as UTF-8.`,
    '',
    positionsIn(before)(before.length),
  );
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** Where the bytes part from their decoded and encoded form: at the first sequence that is not UTF-8. */
function firstDifference(bytes: Uint8Array, encoded: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length && bytes[at] === encoded[at]) at += 1;
  if (at === bytes.length && at === encoded.length) return undefined;
  // Back to where the replacement character begins, which may share its first bytes with what it stands for.
  while (at > 0 && ((encoded[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

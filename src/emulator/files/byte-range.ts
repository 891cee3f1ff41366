/** A part of a file: the first byte, and the one behind the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The part that a `Range` header asks for.
 *
 * @param length Bytes in the file.
 * @returns Undefined where the whole file is to be sent: without a header, for several parts at once, and for what can't be
 * read; `outside` where the part lies behind the end.
 */
export function byteRange(header: string | undefined, length: number): ByteRange | 'outside' | undefined {
  const [, first, last] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  // Without a first byte, the number counts from the end.
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < from) return undefined;
  return from < to ? { from, to } : 'outside';
}

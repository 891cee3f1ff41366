import { type FileHandle, open } from 'node:fs/promises';
import { suggest } from '../document/suggest.js';

/** More than the linter reads: a larger file is judged by its beginning, which is too large as well. */
const mostBytes = 4 * 1_048_576;

/** Reads a file, or as much of it as can matter. */
export async function readDocument(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    return await firstBytes(file);
  } finally {
    await file.close();
  }
}

async function firstBytes(file: FileHandle): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(Math.min(size, mostBytes));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** How long an address may take to answer, in milliseconds. */
const longestMs = 15_000;

/** Fetches a document, or as much of it as can matter. @throws where there is no answer, or not one with status 200. */
export async function fetchDocument(address: string): Promise<Uint8Array> {
  const response = await fetch(address, {
    headers: { accept: 'application/xml, text/xml, */*' },
    signal: AbortSignal.timeout(longestMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`it answered with status ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(parts);
}

const beginning = 4096;
const omitted = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>/g;
const firstTag = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/;

/** Whether an XML file is plainly none of TeXML's: its outermost element is neither `<Response>` nor close to it. */
export function isForeign(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, beginning)).replace(omitted, '');
  const root = firstTag.exec(head)?.[1];
  return root !== undefined && suggest(root, ['Response']) === undefined;
}

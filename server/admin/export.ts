import * as z from 'zod/mini';
import type { Journal, JournalEntry } from '../store/store.js';
import { readQuery, whole } from './query.js';
import { stableJson } from './reply.js';

const exportQuery = {
  schema: z.object({ since: z.optional(whole(0, Number.MAX_SAFE_INTEGER)) }),
  takes: { since: 'the id of an entry; those after it are sent' },
};

const brokenOff = {
  code: 'broken-off',
  title: 'The export broke off',
  detail: 'The store failed on the way. Ask again with the last id as since; the log of the server says why.',
};

/** A chunk is sent when it has so many characters. */
const chunkLength = 65_536;

/**
 * `GET /admin/export`: every request that is kept, one a line. They are read as fast as the asker takes them. Where the
 * store fails on the way, the last line says so, in the shape of all errors.
 */
export async function exportEntries(
  journal: Journal,
  url: string,
  onError: (error: unknown) => void,
): Promise<Response> {
  const read = readQuery(url, exportQuery);
  if ('refused' in read) return read.refused;
  const entries = journal.entries(read.query.since)[Symbol.asyncIterator]();
  // The first one is read here, while it can still be said that the store fails.
  let next: IteratorResult<JournalEntry, unknown> | undefined = await entries.next();
  const encoder = new TextEncoder();
  const takeLines = async (): Promise<{ readonly lines: string; readonly isLast: boolean }> => {
    let lines = '';
    while (lines.length < chunkLength) {
      const one = next ?? (await entries.next());
      next = undefined;
      if (one.done) return { lines, isLast: true };
      lines += `${stableJson(one.value)}\n`;
    }
    return { lines, isLast: false };
  };
  let isLeft = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { lines, isLast } = await takeLines();
        if (isLeft) return;
        if (lines !== '') controller.enqueue(encoder.encode(lines));
        if (isLast) controller.close();
      } catch (error) {
        onError(error);
        if (isLeft) return;
        // A stream that fails looks whole to those who ask some servers; this does not.
        controller.enqueue(encoder.encode(`${JSON.stringify({ errors: [brokenOff] })}\n`));
        controller.close();
      }
    },
    async cancel() {
      isLeft = true;
      await entries.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

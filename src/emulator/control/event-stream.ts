import type { TimelineEntry } from '../../simulate/index.js';

/** What happens, for those who listen. */
export interface Events {
  /** Hears of everything that happens from now on. @returns What ends that. */
  readonly subscribe: (listener: (entry: TimelineEntry) => void) => () => void;
  /** Whether two legs belong to the same call. */
  readonly isSameCall: (callSid: string, other: string) => boolean;
  /** Ends the streams. */
  readonly closing: AbortSignal;
}

/** Entries that wait for a reader; one who is further behind is cut off. */
const mostWaiting = 10_000;

/**
 * What happens from now on, as server-sent events: `event` is the kind of an entry, `data` the entry as JSON. It ends with
 * the emulator, or when its reader leaves; a reader who does not keep up gets an event `overrun`, and the end.
 *
 * @param callSid Only what happens on the call that this leg belongs to.
 */
export function eventStream({ subscribe, isSameCall, closing }: Events, callSid?: string): Response {
  const encoder = new TextEncoder();
  let isOver = false;
  let leave = (): void => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let count = 0;
        const send = (event: string, data: unknown): void => {
          count += 1;
          controller.enqueue(
            encoder.encode(`id: ${count}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
          );
        };
        const end = (): void => {
          leave();
          controller.close();
        };
        const unsubscribe = subscribe((entry) => {
          if (isOver || (callSid !== undefined && !isSameCall(entry.callSid, callSid))) return;
          if ((controller.desiredSize ?? 0) > 0) send(entry.kind, entry);
          else {
            send('overrun', { message: `More than ${mostWaiting} entries were not read.` });
            end();
          }
        });
        leave = () => {
          isOver = true;
          unsubscribe();
          closing.removeEventListener('abort', end);
        };
        closing.addEventListener('abort', end);
        // What is sent at once tells the reader that it is heard.
        controller.enqueue(encoder.encode(': listening\n\n'));
      },
      cancel: () => leave(),
    },
    { highWaterMark: mostWaiting },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  });
}

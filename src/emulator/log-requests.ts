import { type Exchange, entriesIn, type RequestEntry } from '../simulate/index.js';
import type { Log } from './log.js';

/** Logs each request that the exchange sends, with what came of it. @returns What ends that. */
export function logRequests(exchange: Exchange, log: Log): () => void {
  const open = new Map<number, { readonly entry: RequestEntry; readonly began: number }>();
  return exchange.subscribe((effects) => {
    for (const entry of entriesIn(effects)) {
      if (entry.kind === 'request') open.set(entry.id, { entry, began: performance.now() });
      const sent = entry.kind === 'reply' ? open.get(entry.id) : undefined;
      if (entry.kind !== 'reply' || !sent) continue;
      open.delete(entry.id);
      const { callback, method, url, purpose } = sent.entry;
      const { status, problem, callSid } = entry;
      const outcome = problem ?? `It was answered with ${status}.`;
      log({
        level: problem === undefined ? 'info' : 'warn',
        event: problem === undefined || purpose === 'document' ? 'request-out' : 'not-delivered',
        message: `${callback}: ${outcome}`,
        method,
        url,
        status,
        durationMs: Math.round(performance.now() - sent.began),
        callback,
        callSid,
      });
    }
  });
}

import { resolve } from '../address.js';
import { type Draft, liveLeg, putRequest, show } from '../draft.js';
import type { Fetch } from './fetch.js';

/** Sends a document's own request. The verb that waits for it, if any, is sent a `fetched` event. */
export function sendFetch(draft: Draft, callSid: string, fetch: Fetch, isAwaited: boolean): void {
  const leg = liveLeg(draft, callSid);
  if (!leg) return;
  const found = resolve(fetch.url, leg.program?.url);
  if ('problem' in found) {
    show(draft, callSid, { kind: 'warning', message: `${found.problem} The request is not sent.` });
    if (isAwaited) draft.tasks.push({ callSid, event: { type: 'fetched', reply: found } });
    return;
  }
  const { url } = found;
  const id = draft.drawn++;
  const sent = { ...fetch, url, id, callSid };
  putRequest(draft, { fetch: sent, isAwaited });
  draft.effects.push({ type: 'fetch', fetch: sent });
  show(draft, callSid, {
    kind: 'request',
    id,
    callback: 'HttpRequest',
    purpose: 'http-request',
    method: fetch.method,
    url,
    signed: false,
    parameters: fetch.body === undefined ? {} : { body: fetch.body },
  });
}

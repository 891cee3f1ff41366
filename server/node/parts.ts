import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderView, Incoming } from '../../src/callbacks/incoming.js';
import type { Reply } from '../../src/flow/index.js';
import { coarseTimers } from './coarse-timers.js';
import { readBytes } from './read-bytes.js';

/**
 * Takes requests as their parts, without a `Request` around them, which is slow to make on Node. Gives undefined where an
 * address is not plain: such a request goes by way of `Request`, which knows all that an address may be.
 */
export function partsReader(): (incoming: IncomingMessage) => Incoming | undefined {
  // Behind a proxy it is the same in all requests: one is remembered.
  let known: string | undefined;
  const timers = coarseTimers();
  return (incoming) => {
    const { method = 'GET', url = '', headers } = incoming;
    const { host } = headers;
    if (!host || !/^\/[^\\]*$/.test(url)) return undefined;
    if (host !== known && !isPlain(host)) return undefined;
    known = host;
    return {
      method,
      url: `http://${host}${url}`,
      headers: headerView(incoming),
      body: (maxBytes) => readBytes(incoming, maxBytes),
      timers,
    };
  };
}

/** Whether a Host header is a host as `URL` would write it. */
const isPlain = (host: string): boolean =>
  URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host;

const headerView = ({ headers }: IncomingMessage): HeaderView => ({
  get(name) {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  },
});

/** A response that is about to be written. */
export type Outgoing = ServerResponse<IncomingMessage>;

/** Writes the parts of a response. Where the sender has not ended, nothing more is read of it, and the connection closes. */
export function writeParts(outgoing: Outgoing, { status, headers, body }: Reply): void {
  if (!outgoing.req.complete) outgoing.setHeader('connection', 'close');
  outgoing.writeHead(
    status,
    status === 204 ? headers : { 'content-length': Buffer.byteLength(body), ...headers },
  );
  outgoing.end(body);
}

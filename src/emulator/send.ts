import type { SentRequest } from '../simulate/index.js';
import { longestBody, readBytes } from './http/body.js';
import type { Sequence } from './sequence.js';

/** A request in its parts, so that it can go out more than once. */
export interface Delivery {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: Request['redirect'];
  readonly body?: string;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Has a request delivered. */
export type Deliver = (delivery: Delivery, sent: SentRequest) => Promise<Response>;

/**
 * How requests go out: in their turn, to whatever address an application names, with nothing of the emulator's own but
 * what was to be sent.
 *
 * @param closing Ends what is on its way.
 */
export const sender =
  (sequence: Sequence, closing: AbortSignal, deliver: Deliver) =>
  async (request: Request, sent: SentRequest): Promise<Response> => {
    const { url, method, headers, redirect } = request;
    const body = method === 'GET' ? undefined : await request.text();
    const signal = AbortSignal.any([request.signal, closing]);
    const delivery = { url, method, headers, redirect, signal, ...(body !== undefined && { body }) };
    return sequence.send(sent, () => deliver(delivery, sent));
  };

/**
 * The platform's fetch, with bounded replies.
 *
 * @param closing Ends what is on its way.
 */
export const boundedFetch =
  (closing: AbortSignal): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    return bounded(await fetch(request, { signal: AbortSignal.any([request.signal, closing]) }));
  };

/** A reply with its body, if that is not too long; of the headers only the type matters. */
async function bounded(response: Response): Promise<Response> {
  const bytes = await readBytes(response);
  if (!bytes) throw new RangeError(`the reply is longer than ${longestBody} bytes`);
  const type = response.headers.get('content-type');
  return new Response(bytes.length === 0 ? null : bytes, {
    status: response.status,
    headers: type === null ? {} : { 'content-type': type },
  });
}

import { longestBody, readBytes } from './http/body.js';
import type { Sequence } from './sequence.js';

/**
 * How requests go out: by the platform's fetch, to whatever address an application names, with nothing of the
 * emulator's own but what was to be sent. Replies are bounded.
 *
 * @param closing Ends what is on its way.
 */
export const sender =
  (sequence: Sequence, closing: AbortSignal): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { url, method, headers, redirect } = request;
    const body = method === 'GET' ? undefined : await request.text();
    const parameters = body === undefined ? new URL(url).searchParams : new URLSearchParams(body);
    const signal = AbortSignal.any([request.signal, closing]);
    const outgoing = { method, headers, redirect, signal, ...(body !== undefined && { body }) };
    return sequence.send(parameters, async () => bounded(await fetch(url, outgoing)));
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

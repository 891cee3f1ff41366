import { longestBody, readBytes } from './http/body.js';

/**
 * How requests go out: by the platform's fetch, to whatever address an application names, with nothing of the
 * emulator's but what was to be sent. Replies are bounded.
 *
 * @param closing Ends what is on its way.
 */
export const sender =
  (closing: AbortSignal): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request, { signal: AbortSignal.any([request.signal, closing]) });
    const bytes = await readBytes(response);
    if (!bytes) throw new RangeError(`the reply is longer than ${longestBody} bytes`);
    const type = response.headers.get('content-type');
    return new Response(bytes.length === 0 ? null : bytes, {
      status: response.status,
      headers: type === null ? {} : { 'content-type': type },
    });
  };

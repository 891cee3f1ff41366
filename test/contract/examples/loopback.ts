import { vi } from 'vitest';

/** From now on, what is fetched outside this machine fails, as it does where there is no network. @returns What ends that. */
export function staysHere(): () => void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { hostname } = new URL(request.url);
    if (hostname !== '127.0.0.1') throw new TypeError(`${hostname} is not on this machine`);
    return fetch(request);
  });
  return () => void vi.unstubAllGlobals();
}

/** What may be said of an application's address: a path may be as secret as a query. */
export const hostOf = (url: string): string => new URL(url).origin;

/** Why a stream can't go to an address; undefined when it can. */
export function addressProblem(url: string): string | undefined {
  if (!URL.canParse(url))
    return 'The address of the stream is no address. Write wss:// and the host of your WebSocket server.';
  const { protocol, hash } = new URL(url);
  if (protocol !== 'wss:' && protocol !== 'ws:')
    return `The address of a stream begins with wss:// or ws://, this one with ${protocol}`;
  return hash === '' ? undefined : 'The address of a stream has no part behind #. Leave that out.';
}

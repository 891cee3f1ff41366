import type { Refused } from '../../src/callbacks/index.js';
import type { LogEntry, Reply } from '../../src/flow/index.js';

/** The reply to a request that is not let in, once the log was told. */
export function refusal(
  { status, reason, message }: Refused,
  allowGet: boolean,
  log: (entry: LogEntry) => void,
): Reply {
  log({ level: status === 500 ? 'error' : 'warn', event: reason, message, status, verified: false });
  return { status, headers: refusalHeaders(status, allowGet), body: `${message}\n` };
}

/** The headers of such a reply. */
export const refusalHeaders = (status: number, allowGet = false): Readonly<Record<string, string>> => ({
  'content-type': 'text/plain; charset=utf-8',
  ...(status === 405 && { allow: allowGet ? 'GET, POST' : 'POST' }),
});

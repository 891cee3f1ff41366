import type { ServerOptions } from 'node:http';
import type { Limits } from './limits.js';

/** How often connections are looked at at most, and at least. */
const shortestCheckMs = 100;
const longestCheckMs = 2000;

/** The limits as Node's server takes them. */
export function serverOptions({
  headersTimeoutMs = 10_000,
  requestTimeoutMs = 30_000,
  keepAliveTimeoutMs = 75_000,
}: Limits): ServerOptions {
  const headersTimeout = Math.min(headersTimeoutMs, requestTimeoutMs);
  return {
    headersTimeout,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    connectionsCheckingInterval: Math.max(shortestCheckMs, Math.min(headersTimeout / 4, longestCheckMs)),
  };
}

import { hostOf } from './address.js';
import type { Closing } from './connection.js';
import type { StreamHooks } from './hooks.js';
import type { StreamOptions } from './options.js';
import type { StreamPlan } from './plan.js';

/** What the end of a connection means for its stream. */
export interface Outcome {
  /** Another connection is to be tried; otherwise the stream is over. */
  readonly isRetried: boolean;
  tell(hooks: StreamHooks): void;
}

/** @param attempts How often the stream has connected again. */
export function outcomeOf(
  { code, wasOpen, problem }: Closing,
  { url, enableReconnect }: StreamPlan,
  { dropCodes, reconnectAttempts }: StreamOptions,
  attempts: number,
): Outcome {
  if (wasOpen && !dropCodes.includes(code))
    return { isRetried: false, tell: (hooks) => hooks.closedByApplication(code) };
  // A first connection that fails is not tried again: the address is wrong more often than the network.
  const isRetried = enableReconnect && (wasOpen || attempts > 0) && attempts < reconnectAttempts;
  if (wasOpen) {
    const message = `The connection to ${hostOf(url)} was lost: ${problem || `it was closed with code ${code}`}.`;
    return { isRetried, tell: (hooks) => hooks.dropped({ message, isRetried }) };
  }
  if (isRetried) return { isRetried, tell: () => {} };
  const again = attempts > 0 ? ' again' : '';
  return {
    isRetried,
    tell: (hooks) => hooks.failed(`Could not connect to ${hostOf(url)}${again}: ${problem}.`),
  };
}

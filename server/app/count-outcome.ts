import type { LogEntry } from '../../src/flow/index.js';
import type { ServerMetrics } from '../metrics/server-metrics.js';

/** What a server does not let in for a fault of its own. */
const ownFaults: readonly string[] = ['no-public-key', 'bad-key'];

const isRefusal = (status: number, event: string): boolean =>
  (status >= 400 && status < 500) || ownFaults.includes(event);

/** Counts what came of a request, as its outcome says it. Events are words of this package. */
export function countOutcome(metrics: ServerMetrics, { event, status = 200, level }: LogEntry): void {
  if (event === 'repeated') metrics.repeated.add();
  else if (status === 200 && level === 'error') metrics.fallbacks.add(event);
  else if (isRefusal(status, event)) metrics.refused.add(event);
}

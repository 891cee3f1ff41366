import type { HeaderView } from '../../src/callbacks/index.js';
import type { LogEntry } from '../../src/flow/index.js';
import { fitEntry, fitPath } from '../log/fit-for-log.js';
import { requestIdOf } from '../log/request-id.js';
import type { ServerContext } from './context.js';
import { countOutcome } from './count-outcome.js';

/** A request as logs and metrics see it. */
export interface RequestWatch {
  readonly requestId: string;
  /** See `ServerEnv`. */
  readonly log: (entry: LogEntry) => void;
  /** Counts the reply, and logs the request's line. To be called once. */
  end(status: number): void;
}

/** What is known of a request when it comes. */
export interface Arrival {
  /** What answers it: a configured path or the name of a room, and nothing that the request says. */
  readonly route: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: HeaderView;
  /** Logs a line only where something was told: for what a machine asks every few seconds. Default false. */
  readonly isQuiet?: boolean | undefined;
}

/** Begins to watch a request. */
export function beginRequest(
  { metrics, logger }: Pick<ServerContext, 'metrics' | 'logger'>,
  { route, method, path, headers, isQuiet = false }: Arrival,
): RequestWatch {
  const startedAt = performance.now();
  const requestId = requestIdOf(headers);
  let outcome: LogEntry | undefined;
  metrics.inFlight.add(1);
  return {
    requestId,
    log(entry) {
      if (entry.status !== undefined) {
        outcome = entry;
        countOutcome(metrics, entry);
      } else if (logger.takes(entry.level)) {
        logger.write({ requestId, ...fitEntry(entry) });
      }
    },
    end(status) {
      const ms = performance.now() - startedAt;
      metrics.inFlight.add(-1);
      metrics.requests.add(route, String(status));
      metrics.duration.observe(ms / 1000, route);
      const level = outcome?.level ?? levelOf(status);
      if (!logger.takes(level) || (isQuiet && !outcome)) return;
      const entry = outcome ?? { level, event: 'answered', message: `${route} answered ${status}.` };
      const durationMs = Math.round(ms * 1000) / 1000;
      logger.write({ requestId, ...fitEntry(entry), method, path: fitPath(path), status, durationMs });
    },
  };
}

const levelOf = (status: number): LogEntry['level'] =>
  status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info';

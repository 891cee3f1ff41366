import { counter } from './counter.js';
import { gauge } from './gauge.js';
import { histogram } from './histogram.js';
import type { Metric } from './text.js';
import { version } from './version.js';

/** Upper limits in seconds: from a reply out of memory to one that Telnyx hardly waits for. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a server counts. Labels hold what is configured or written in code, and nothing that a request says. */
export type ServerMetrics = ReturnType<typeof serverMetrics>;

/** Makes the metrics of one server; they begin anew with each process, and on Workers with each isolate. */
export function serverMetrics() {
  const build = gauge(
    { name: 'texml_build_info', help: 'The version of the package; the value is always 1.' },
    { version },
  );
  build.set(1);
  const inFlight = gauge({
    name: 'texml_requests_in_flight',
    help: 'Requests that are being answered.',
  });
  inFlight.set(0);
  const all = {
    /** By route and status. */
    requests: counter({
      name: 'texml_requests_total',
      help: 'Requests that were answered, by route and status.',
      labels: ['route', 'status'],
    }),
    /** By the reason. */
    refused: counter({
      name: 'texml_refused_total',
      help: 'Requests that were not let in, by the reason.',
      labels: ['reason'],
    }),
    repeated: counter({
      name: 'texml_repeated_total',
      help: 'Deliveries that came again and got the first reply.',
    }),
    /** By the reason. */
    fallbacks: counter({
      name: 'texml_fallbacks_total',
      help: 'Replies with the fallback document, by the reason.',
      labels: ['reason'],
    }),
    /** In seconds, by route. */
    duration: histogram(
      {
        name: 'texml_request_duration_seconds',
        help: 'How long replies took, in seconds, by route.',
        labels: ['route'],
      },
      durations,
    ),
    storeUp: gauge({
      name: 'texml_store_up',
      help: 'Whether the store took a write when it was last tried: 1 or 0. Absent without a store.',
    }),
    inFlight,
    build,
  } satisfies Readonly<Record<string, Metric>>;
  return {
    ...all,
    render: (): string =>
      Object.values(all)
        .map((metric) => metric.render())
        .join(''),
  };
}

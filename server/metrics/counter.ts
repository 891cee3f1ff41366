import { seriesOf } from './series.js';
import { headerOf, type Metric, type MetricSpec, sample } from './text.js';

/** Counts what happens; it only grows. */
export interface Counter extends Metric {
  /** Adds one to the series of these label values, in the order of the labels. */
  add(...values: readonly string[]): void;
}

export function counter(spec: MetricSpec): Counter {
  const { name, labels = [] } = spec;
  const series = seriesOf(() => ({ count: 0 }));
  if (labels.length === 0) series.of([]);
  return {
    add(...values) {
      series.of(values).count += 1;
    },
    render() {
      const lines = Array.from(series.entries(), ({ values, kept }) =>
        sample(name, labels, values, kept.count),
      );
      return headerOf(spec, 'counter') + lines.join('');
    },
  };
}

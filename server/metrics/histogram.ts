import { seriesOf } from './series.js';
import { headerOf, type Metric, type MetricSpec, sample } from './text.js';

/** How values are spread. */
export interface Histogram extends Metric {
  observe(value: number, ...values: readonly string[]): void;
}

/** Makes a histogram with these upper limits, the lowest first; all above goes into one more bucket. */
export function histogram(spec: MetricSpec, limits: readonly number[]): Histogram {
  const { name, labels = [] } = spec;
  const series = seriesOf(() => ({ buckets: limits.map(() => 0), count: 0, sum: 0 }));
  const withLimit = [...labels, 'le'];
  return {
    observe(value, ...values) {
      const kept = series.of(values);
      const index = limits.findIndex((limit) => value <= limit);
      if (index >= 0) kept.buckets[index] = (kept.buckets[index] ?? 0) + 1;
      kept.count += 1;
      kept.sum += value;
    },
    render() {
      let text = headerOf(spec, 'histogram');
      for (const { values, kept } of series.entries()) {
        let below = 0;
        for (const [index, limit] of limits.entries()) {
          below += kept.buckets[index] ?? 0;
          text += sample(`${name}_bucket`, withLimit, [...values, String(limit)], below);
        }
        text += sample(`${name}_bucket`, withLimit, [...values, '+Inf'], kept.count);
        text += sample(`${name}_sum`, labels, values, kept.sum);
        text += sample(`${name}_count`, labels, values, kept.count);
      }
      return text;
    },
  };
}

import { headerOf, type Metric, type MetricSpec, sample } from './text.js';

/** A value that goes up and down. */
export interface Gauge extends Metric {
  set(value: number): void;
  /** Adds to it; a negative number takes away. */
  add(by: number): void;
}

/** Makes a gauge, with labels that never change. It has no sample before it was set. */
export function gauge(spec: MetricSpec, constant: Readonly<Record<string, string>> = {}): Gauge {
  let value: number | undefined;
  return {
    set(to) {
      value = to;
    },
    add(by) {
      value = (value ?? 0) + by;
    },
    render() {
      const lines =
        value === undefined ? '' : sample(spec.name, Object.keys(constant), Object.values(constant), value);
      return headerOf(spec, 'gauge') + lines;
    },
  };
}

/** The media type of what `/metrics` answers. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** What a metric is, and the names of its labels. */
export interface MetricSpec {
  readonly name: string;
  /** What it counts, and in which unit. */
  readonly help: string;
  readonly labels?: readonly string[] | undefined;
}

/** Something that can be read as the text format of Prometheus. */
export interface Metric {
  render(): string;
}

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const escapeLabel = (text: string): string => escapeHelp(text).replaceAll('"', '\\"');

/** The two lines that precede a metric's samples. */
export const headerOf = ({ name, help }: MetricSpec, type: 'counter' | 'gauge' | 'histogram'): string =>
  `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`;

/** A line with one value. */
export function sample(
  name: string,
  labels: readonly string[],
  values: readonly string[],
  value: number,
): string {
  const pairs = labels.map((label, index) => `${label}="${escapeLabel(values[index] ?? '')}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`;
}

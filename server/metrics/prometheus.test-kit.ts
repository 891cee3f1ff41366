/** One value of a metric. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric with its samples. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const names = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const label = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"`;
const helpLine = new RegExp(`^# HELP (${names}) ((?:[^\\\\]|\\\\[\\\\n])*)$`);
const typeLine = new RegExp(`^# TYPE (${names}) (counter|gauge|histogram|summary|untyped)$`);
const sampleLine = new RegExp(
  `^(${names})(?:\\{((?:${label}(?:,|(?=\\})))*)\\})? (\\+Inf|-Inf|NaN|[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)$`,
);

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));

/** Reads the text format 0.0.4, and throws at the first line that is not of its grammar. */
export function readMetrics(text: string): readonly Family[] {
  if (!text.endsWith('\n')) throw new Error('The last line has no end.');
  const families: { name: string; help: string; type: string; samples: Sample[] }[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const help = helpLine.exec(line);
    const type = typeLine.exec(line);
    const sample = sampleLine.exec(line);
    const last = families.at(-1);
    if (help) {
      const [, name = '', words = ''] = help;
      if (families.some((one) => one.name === name)) throw new Error(`${name} stands twice.`);
      families.push({ name, help: unescaped(words), type: '', samples: [] });
    } else if (type && last?.name === type[1] && last?.type === '' && last) {
      last.type = type[2] ?? '';
    } else if (sample && last && isOf(last, sample[1] ?? '')) {
      const labels = Object.fromEntries(
        [...(sample[2] ?? '').matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)].map(
          ([, key = '', value = '']) => [key, unescaped(value)],
        ),
      );
      const id = JSON.stringify([sample[1], labels]);
      if (last.samples.some((one) => JSON.stringify([one.name, one.labels]) === id))
        throw new Error(`${id} stands twice.`);
      last.samples.push({
        name: sample[1] ?? '',
        labels,
        value: Number(sample[3]?.replace('Inf', 'Infinity')),
      });
    } else {
      throw new Error(`This is no line of the format, or stands out of place: ${line}`);
    }
  }
  return families;
}

const isOf = ({ name, type }: { name: string; type: string }, sample: string): boolean =>
  type === 'histogram'
    ? [`${name}_bucket`, `${name}_sum`, `${name}_count`].includes(sample)
    : type !== '' && sample === name;

/** Keeps one thing for each combination of label values, made when it is first asked for. */
export interface Series<Kept> {
  of(values: readonly string[]): Kept;
  entries(): Iterable<{ readonly values: readonly string[]; readonly kept: Kept }>;
}

/** Labels come from configuration and code. If they ever come from elsewhere, memory holds no more than these. */
const mostSeries = 1000;

export function seriesOf<Kept>(make: () => Kept): Series<Kept> {
  const known = new Map<string, { readonly values: readonly string[]; readonly kept: Kept }>();
  const overflow = { values: ['other'], kept: make() };
  return {
    of(values) {
      const key = values.length === 1 ? (values[0] ?? '') : values.join('\n');
      const found = known.get(key);
      if (found) return found.kept;
      if (known.size >= mostSeries) {
        known.set('other', overflow);
        return overflow.kept;
      }
      const kept = make();
      known.set(key, { values: [...values], kept });
      return kept;
    },
    entries: () => known.values(),
  };
}

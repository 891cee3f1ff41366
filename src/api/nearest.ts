/** The name that was probably meant: the same letters in another case or spelling, or at most two typing errors away. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9<>]/g, '');
  const same = names.find((name) => plain(name) === plain(written));
  if (same !== undefined) return same;
  const limit = Math.min(2, Math.floor(written.length / 3));
  const [best] = names
    .map((name) => ({ name, distance: distance(plain(written), plain(name)) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= limit ? best.name : undefined;
}

/** How many letters must be put in, taken out or replaced to turn one text into the other (Levenshtein). */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const [replaced = 0, removed = 0, added = 0] = [above[column], above[column + 1], current[column]];
      current.push(Math.min(replaced + (letter === other ? 0 : 1), removed + 1, added + 1));
    }
    above = current;
  }
  return above[to.length] ?? to.length;
}

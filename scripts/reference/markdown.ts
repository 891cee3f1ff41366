/** Prose that Markdown shows as it stands: what stands in backticks is left alone. */
export const prose = (text: string): string =>
  text.replaceAll(/`[^`]*`|[<*]/g, (found) => (found.length === 1 ? `\\${found}` : found));

/** A table; a pipe in a cell would end it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
};

/** A link to a heading of the same page. */
export const linkTo = (heading: string, label = heading): string =>
  `[${label}](#${heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')})`;

/** Blocks of text, those that are empty left out. */
export const blocks = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\n\n');

/** What stands at the top of a page: it is not written by hand. */
export const head = (title: string, source: string): string =>
  `<!-- Written by scripts/reference.ts from ${source}. Do not edit. -->\n\n# ${title}`;

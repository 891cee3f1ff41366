import type { Issue } from '../issue.js';
import type { Difference } from '../twiml/index.js';
import type { Look } from './explain.js';
import type { Moved } from './migrate-files.js';
import type { Style } from './paint.js';
import { wrap } from './wrap.js';

const labels: Readonly<Record<Issue['severity'], readonly [label: string, style: Style]>> = {
  error: ['see to it', 'red'],
  warning: ['look at it', 'yellow'],
  info: ['done', 'green'],
};

/** How wide the place and the label of an issue are. */
const gutter = 22;

/** What was done to one document, for a person. */
export function reportOf({ file, migration, written }: Moved, look: Look): string {
  const { differences, changes, left } = migration;
  const found = left.filter(({ severity }) => severity !== 'info');
  const state = differences.length === 0 ? 'nothing to change' : written ? 'rewritten' : 'would be rewritten';
  return [
    `${look.paint('bold', file)}  ${look.paint('dim', state)}\n`,
    ...differences.map((one) => difference(one, look)),
    ...changes.map((one) => line(one, look)),
    ...(found.length > 0 ? [`  ${look.paint('bold', 'In the TeXML:')}\n`] : []),
    ...found.map((one) => line(one, look)),
  ].join('');
}

const difference = ({ line: first, before, after }: Difference, { paint }: Look): string =>
  [
    paint('dim', `  @@ line ${first} @@`),
    ...before.map((text) => paint('red', `  - ${text}`)),
    ...after.map((text) => paint('green', `  + ${text}`)),
  ]
    .map((text) => `${text}\n`)
    .join('');

function line({ severity, line: at = 0, column = 0, path, message }: Issue, { paint, width }: Look): string {
  const [label, style] = labels[severity];
  const place = at > 0 ? `${at}:${column}` : path;
  const text = wrap(message, width, ' '.repeat(gutter));
  return `  ${place.padEnd(8)}${paint(style, label)}${' '.repeat(gutter - 10 - label.length)}${text}\n`;
}

/** What was done to all of them, in a line. */
export function summaryOf(moved: readonly Moved[], { paint }: Look): string {
  const changed = moved.filter(({ migration }) => migration.differences.length > 0).length;
  const errors = moved
    .flatMap(({ migration }) => [...migration.changes, ...migration.left])
    .filter(({ severity }) => severity === 'error').length;
  const files = `${count(moved.length, 'document')}, ${changed === 0 ? 'none' : changed} ${moved.some(({ written }) => written) ? 'rewritten' : 'to rewrite'}`;
  return errors === 0
    ? `${files}. ${paint('green', 'Nothing needs a person.')}\n`
    : `${files}. ${paint('red', `${count(errors, 'thing')} to see to.`)}\n`;
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

import type { Severity } from '../finding.js';
import { type Frame, printable } from '../frame.js';
import type { Paint, Report, ReportOptions, Summary, Told } from './report.js';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/** For people: by file, with the source line and a caret below it. */
export function prettyReport({ paint }: Pick<ReportOptions, 'paint'>): Report {
  return {
    begin: () => '',
    file: (told) => {
      const [first] = told;
      if (!first) return '';
      return `${paint('underline', printable(first.finding.file))}\n${told.map((one) => entry(one, paint)).join('')}\n`;
    },
    // Where nothing could be looked at, nothing is known to be fine.
    end: (summary) => (summary.files === 0 ? '' : `${closing(summary, paint)}\n`),
  };
}

function entry({ finding, frame }: Told, paint: Paint): string {
  const { line, column, severity, message, rule, source, step, path } = finding;
  const place =
    step === undefined ? `${line}:${column}` : `${line}:${column} step ${step}, ${path || 'as a whole'}`;
  const head = `  ${paint('dim', place)}  ${paint(colours[severity], severity)}  ${paint('cyan', rule)}\n`;
  const lines = [`    ${printable(message)}\n`, frame ? framed(frame, paint, severity) : ''];
  return head + lines.join('') + (source === undefined ? '' : `    ${paint('dim', source)}\n`);
}

function framed({ line, text, at, length }: Frame, paint: Paint, severity: Severity): string {
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const caret = ' '.repeat(at) + paint(colours[severity], '^'.repeat(length));
  return `    ${paint('dim', `${number} |`)} ${text}\n    ${paint('dim', `${margin} |`)} ${caret}\n`;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function closing({ files, counts, fixable, fixed }: Summary, paint: Paint): string {
  const where = `in ${counted(files, 'file')}`;
  const mended = fixed > 0 ? [`${counted(fixed, 'problem')} fixed.`] : [];
  const found = [
    ...(counts.error > 0 ? [paint('red', counted(counts.error, 'error'))] : []),
    ...(counts.warning > 0 ? [paint('yellow', counted(counts.warning, 'warning'))] : []),
    ...(counts.info > 0
      ? [paint('blue', counted(counts.info, 'piece').replace(/pieces?/, '$& of advice'))]
      : []),
  ];
  if (found.length === 0) return [...mended, `No problems ${where}.`].join(' ');
  const more = fixable > 0 ? [`--fix mends ${fixable} of them.`] : [];
  return [...mended, `${found.join(', ')} ${where}.`, ...more, 'texml lint --explain RULE says more.'].join(
    ' ',
  );
}

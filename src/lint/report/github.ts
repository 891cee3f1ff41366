import type { Finding, Severity } from '../finding.js';
import type { Report } from './report.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

const codes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};
const escaping = (characters: RegExp) => (text: string) =>
  text.replace(characters, (character) => codes[character] ?? character);
const data = escaping(/[%\r\n]/g);
const property = escaping(/[%\r\n:,]/g);

function annotation({ severity, rule, message, ...place }: Finding): string {
  const { file, line, column, endLine, endColumn, step, path } = place;
  const where: readonly (readonly [string, string | number])[] = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ['col', column],
    ['endColumn', endColumn],
    ['title', `texml ${rule}`],
  ];
  const properties = where.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  const text = step === undefined ? message : `Step ${step}, ${path || 'as a whole'}: ${message}`;
  return `::${commands[severity]} ${properties}::${data(text)}\n`;
}

/**
 * For GitHub Actions: a workflow command for each finding, which it shows beside the changed line.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const githubReport = (): Report => ({
  begin: () => '',
  file: (told) => told.map(({ finding }) => annotation(finding)).join(''),
  end: () => '',
});

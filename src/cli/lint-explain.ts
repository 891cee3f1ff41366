import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';
import { listRules, type RuleDescription, type RuleExample } from '../lint/index.js';
import type { Look } from './explain.js';
import type { Style } from './paint.js';
import { wrap } from './wrap.js';

const colours: Readonly<Record<RuleDescription['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

const headings = {
  reader: 'What can be read',
  checker: 'What every element is held against',
  vocabulary: 'What one element is held against',
  linter: 'What is looked at beyond one element',
  flow: 'What trials of a flow show',
} as const satisfies Readonly<Record<RuleDescription['by'], string>>;

const firstOf = (doc: string): string => doc.split('\n\n')[0] ?? '';

/** Every rule on a line, by who finds it. */
export function listedRules({ paint, width }: Look): string {
  const described = listRules();
  const column = Math.max(...described.map(({ name }) => name.length)) + 13;
  const sections = Object.entries(headings).map(([by, heading]) => {
    const lines = described
      .filter((rule) => rule.by === by)
      .map(({ name, severity, doc }) => {
        const gap = ' '.repeat(column - 11 - name.length);
        const told = wrap(firstOf(doc), width, ' '.repeat(column));
        return `  ${paint('cyan', name)}${gap}${paint(colours[severity], severity.padEnd(9))}${told}\n`;
      });
    return `${paint('bold', heading)}\n${lines.join('')}`;
  });
  return `${sections.join('\n')}\ntexml lint --explain RULE explains one: texml lint --explain unknown-attribute\n`;
}

/**
 * All that is known of one rule.
 *
 * @throws {TexmlError} `unknown-rule`.
 */
export function explainedRule(name: string, { paint, width }: Look): string {
  const described = listRules();
  const rule = described.find((one) => one.name === name);
  if (!rule) {
    const meant = suggest(
      name,
      described.map((one) => one.name),
    );
    throw new TexmlError(
      'unknown-rule',
      `There is no rule '${name}'.${meant ? ` Did you mean ${meant}?` : ''} texml lint --explain lists them all.`,
    );
  }
  const { severity, doc, message, elements, examples, source } = rule;
  const told = [
    `${paint('bold', name)}  ${paint(colours[severity], severity)}`,
    ...doc.split('\n\n').map((paragraph) => wrap(paragraph, width)),
    ...(message === undefined ? [] : [wrap(`It says: ${message}`, width)]),
    ...(elements ? [wrap(`Elements: ${elements.map((element) => `<${element}>`).join(', ')}`, width)] : []),
    ...examples.map((example) => shown(example, paint)),
    wrap(
      `Set it with --rule ${name}=off, in texml.config.ts, or in a document with <!-- texml-ignore ${name} -->.`,
      width,
    ),
    ...(source === undefined ? [] : [paint('dim', source)]),
  ];
  return `${told.join('\n\n')}\n`;
}

function shown({ kind, code, answers, address }: RuleExample, paint: Look['paint']): string {
  const where = answers ? `, where it answers '${answers}'` : address ? `, at ${address}` : '';
  const title = kind === 'bad' ? paint('red', `Not this${where}:`) : paint('green', `This${where}:`);
  return `${title}\n${code.replace(/^/gm, '  ')}`;
}

/** Takes the doc comments out of src/lint/rules and writes them down as data: `npx jiti scripts/lint-docs.ts [--check]`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import type { RuleDoc, RuleExample } from '../src/lint/rule-doc.js';

const folder = fileURLToPath(new URL('../src/lint/', import.meta.url));

/** Where the docs are written. */
export const lintDocsFile: string = join(folder, 'docs.generated.ts');

/** The files of rules, from the folder of rules. */
export const ruleFiles = (): string[] =>
  readdirSync(join(folder, 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!(?:^|\/)(?:all|index)|\.test)\.ts$/.test(name))
    .sort();

/** What an `@example` says of itself: `bad`, `good wait`, `bad at https://…`. */
const heading = /^(bad|good)(?: at (\S+)| (\S+))?$/;

function exampleOf(text: string, file: string): RuleExample {
  const [first = '', ...lines] = text.split('\n');
  const [, kind, address, answers] = heading.exec(first.trim()) ?? [];
  if (kind !== 'bad' && kind !== 'good')
    throw new Error(`${file}: an @example is bad or good, not '${first}'.`);
  return { kind, code: lines.join('\n').trimEnd(), ...(address && { address }), ...(answers && { answers }) };
}

function docOf(comment: string, file: string): RuleDoc {
  const text = comment.replace(/^\*\s*\n/, '').replaceAll(/^[ \t]*\* ?/gm, '');
  const [prose = '', ...examples] = text.split(/^@example /m);
  const paragraphs = prose.trim().split(/\n\n+/);
  return {
    doc: paragraphs.map((one) => one.replaceAll('\n', ' ').trim()).join('\n\n'),
    examples: examples.map((one) => exampleOf(one, file)),
  };
}

/** Reads the docs of the rules, by name. @throws where a comment is missing. */
export function readRuleDocs(): Record<string, RuleDoc> {
  const docs: Record<string, RuleDoc> = {};
  for (const file of ruleFiles()) {
    const source = readFileSync(join(folder, 'rules', file), 'utf8');
    const { program, comments, errors } = parseSync(file, source);
    if (errors[0]) throw new Error(`${file} can't be parsed: ${errors[0].message}`);
    const exported = program.body.findLast(({ type }) => type === 'ExportNamedDeclaration');
    const above = comments.findLast(({ end }) => exported !== undefined && end <= exported.start);
    if (!above?.value.startsWith('*') || source.slice(above.end, exported?.start).trim() !== '') {
      throw new Error(`${file}: no doc comment stands above the rule.`);
    }
    docs[basename(file, '.ts')] = docOf(above.value, file);
  }
  return Object.fromEntries(Object.entries(docs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of src/lint/docs.generated.ts. */
export const lintDocs = (): string =>
  `// Written by scripts/lint-docs.ts from the comments in src/lint/rules. Do not edit.
import type { RuleDoc } from './rule-doc.js';

export const ruleDocs: Readonly<Record<string, RuleDoc>> = ${JSON.stringify(readRuleDocs(), null, 2)};
`;

/** Whether what is written down is what the comments say. */
export const areLintDocsCurrent = (): boolean => readFileSync(lintDocsFile, 'utf8') === lintDocs();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(lintDocsFile, lintDocs());
  else if (!areLintDocsCurrent()) {
    console.error('src/lint/docs.generated.ts is stale. Run `npx jiti scripts/lint-docs.ts`.');
    process.exitCode = 1;
  }
}

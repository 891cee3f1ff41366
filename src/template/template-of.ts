import type { Element } from '../document/node.js';
import { writePretty } from '../document/pretty.js';
import { TexmlError } from '../issue.js';
import { type NameUse, namesIn } from './dialect/names.js';
import { parseTemplate } from './dialect/parse-template.js';
import { isReserved } from './dialect/reserved.js';

/** What a template is to say about itself. */
export interface TemplateAbout {
  /** What it does, in a sentence or two. */
  readonly summary?: string;
  /** The names that Telnyx fills in. All others that `param()` made are parameters, to be filled in before. */
  readonly keeps?: readonly string[];
}

/**
 * Saves a document as a template: `param()` becomes a parameter, `secret()` a secret, and both are declared in a comment at
 * its head. Names that no parameter can have, and those that conditions ask for, are kept for Telnyx.
 *
 * @param document What the builder or `parse()` gave.
 * @throws {TexmlError} `bad-names` for a name with two hyphens in a row, which no comment can hold.
 * @example
 * ```ts
 * import { param, response } from 'texml';
 * import { template, templateOf } from 'texml/template';
 *
 * const source = templateOf(response().say(['Hello ', param('name')]), { summary: 'Greets by name.' });
 * console.log(template(source).render({ name: 'Ann' })); // <Response><Say>Hello Ann</Say></Response>
 * ```
 */
export function templateOf(
  { root }: { readonly root: Element },
  { summary = '', keeps = [] }: TemplateAbout = {},
): string {
  const body = writePretty(root);
  const uses = namesIn(parseTemplate(body));
  const kept = new Set([...keeps, ...uses.filter((use) => !mayBeParameter(use)).map(({ name }) => name)]);
  const lines = new Set(uses.map((use) => declarationOf(use, kept)));
  for (const line of lines) {
    if (line.includes('--')) {
      throw new TexmlError(
        'bad-names',
        'A name with two hyphens in a row can be declared in no comment. Give it another one.',
      );
    }
  }
  const head = [`@template ${plain(summary)}`.trimEnd(), ...[...lines].map((line) => `  ${line}`)];
  return `<!-- ${head.join('\n')} -->\n${body}\n`;
}

const parameterName = /^[A-Za-z_]\w*$/;

const mayBeParameter = ({ kind, name }: NameUse): boolean =>
  kind === 'secret' || (kind !== 'condition' && parameterName.test(name) && !isReserved(name));

function declarationOf({ kind, name }: NameUse, kept: ReadonlySet<string>): string {
  if (kind === 'secret') return `@secret ${name}`;
  if (kept.has(name)) return `@keep ${name}`;
  return `@param {${kind === 'list' ? 'string[]' : 'string'}} ${name}`;
}

/** On one line, and without what would end a comment or begin a tag. */
const plain = (summary: string): string =>
  summary
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)|-$/g, '')
    .replace(/\{(?=\{)/g, '{ ')
    .trim();

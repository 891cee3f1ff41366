import type { Position } from '../../document/node.js';
import { positionsIn } from '../../document/read/positions.js';
import type { Issue } from '../../issue.js';
import type { Declarations, DeclaredName, DeclaredParam } from './declaration.js';
import { oneLine, readParam } from './read-param.js';

const beforeRoot = /\ufeff|\s+|<\?[\s\S]*?\?>|<!--([\s\S]*?)-->/y;
const isDeclaration = /^\s*@template\b/;
const lineStart = /^[ \t]*@(\w+)[ \t]*/gm;
const nameForm = /^(\S[^\n]*?)(?:\s+-\s+([\s\S]*))?$/;
const exampleForm = /^([\w-]+)=([\s\S]*)$/;
const forms = {
  secret: '@secret name - what it is',
  keep: '@keep From - what it is',
  example: '@example name=value',
} as const;

/**
 * Reads what a template declares about itself, in a comment before its first element that begins with `@template`:
 *
 * ```xml
 * <!-- @template What it does.
 *   @param {string} greeting - What the caller hears first.
 *   @param {integer} [seconds=120] - How long a message may be. Without `=120` it is optional, and has no default.
 *   @param {e164[]} numbers - Who is called. A list.
 *   @secret api_key - A secret of the account: {{#secret}}api_key{{/secret}} is left for Telnyx.
 *   @keep Digits - A name that is left for Telnyx.
 *   @example greeting=Welcome to Acme.
 * -->
 * ```
 *
 * Types are `string`, `url`, `e164`, `integer`, `number` and `boolean`, each also as a list with `[]`.
 *
 * @param source The template's text. One without such a comment declares nothing.
 * @example
 * ```ts
 * import { declarationsIn } from 'texml/template';
 * const { summary, params } = declarationsIn('<!-- @template Says hello.\n @param {string} name - Whom it greets. -->');
 * console.log(summary, params[0]?.name); // Says hello. name
 * ```
 */
export function declarationsIn(source: string): Declarations {
  const params: DeclaredParam[] = [];
  const lists = { secret: [] as DeclaredName[], keep: [] as DeclaredName[] };
  const issues: Issue[] = [];
  const { body, start } = commentIn(source);
  const positionAt = positionsIn(source);
  const examples = new Map<string, { values: string[]; at: Position }>();
  let summary = '';
  const complain = (message: string, { line, column }: Position, path = ''): void => {
    issues.push({ code: 'bad-declaration', severity: 'error', message, path, line, column });
  };
  for (const { keyword, text, offset } of entriesOf(body)) {
    const at = positionAt(start + offset);
    if (keyword === 'template') summary = oneLine(text);
    else if (keyword === 'example') {
      const [, name = '', value] = exampleForm.exec(text) ?? [];
      if (value === undefined) complain(`This is no example. Write ${forms.example}.`, at);
      else {
        const known = examples.get(name);
        if (known) known.values.push(oneLine(value));
        else examples.set(name, { values: [oneLine(value)], at });
      }
    } else if (keyword === 'param') {
      const param = readParam(text, at);
      if (typeof param === 'string') complain(param, at);
      else if (params.some(({ name }) => name === param.name))
        complain(`'${param.name}' is declared twice.`, at, param.name);
      else params.push(param);
    } else if (keyword === 'secret' || keyword === 'keep') {
      const [, name, description = ''] = nameForm.exec(text) ?? [];
      if (name === undefined) complain(`This can't be read. Write ${forms[keyword]}.`, at);
      else lists[keyword].push({ name, description: oneLine(description), at });
    } else complain(`There is no @${keyword}. There are @param, @secret, @keep and @example.`, at);
  }
  for (const [name, { at }] of examples) {
    if (!params.some((param) => param.name === name))
      complain(`There is no parameter '${name}' for this example.`, at, name);
  }
  return {
    summary,
    params: params.map((param) => ({ ...param, examples: examples.get(param.name)?.values ?? [] })),
    secrets: lists.secret,
    keeps: lists.keep,
    issues,
  };
}

/** The text of the comment that declares, and where it starts; empty where there is none. */
function commentIn(source: string): { readonly body: string; readonly start: number } {
  beforeRoot.lastIndex = 0;
  for (let found = beforeRoot.exec(source); found; found = beforeRoot.exec(source)) {
    const body = found[1] ?? '';
    if (isDeclaration.test(body)) return { body, start: found.index + '<!--'.length };
  }
  return { body: '', start: 0 };
}

/** The comment, cut where a line begins with `@`. */
function entriesOf(body: string): { keyword: string; text: string; offset: number }[] {
  const starts = [...body.matchAll(lineStart)];
  return starts.map((match, index) => ({
    keyword: match[1] ?? '',
    text: body.slice(match.index + match[0].length, starts[index + 1]?.index).trim(),
    offset: match.index + match[0].indexOf('@'),
  }));
}

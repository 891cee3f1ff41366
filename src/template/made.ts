import type { TexmlDocument } from '../document/builder-types.js';
import { check } from '../document/check.js';
import type { Element } from '../document/node.js';
import { writePretty } from '../document/pretty.js';
import { parse } from '../document/read/parse.js';
import { write } from '../document/write.js';
import { type Issue, TexmlError } from '../issue.js';
import { withoutTags } from './mustache/without-tags.js';

/** What was made of a template and values: a document, or why there is none. */
export interface Made {
  readonly issues: readonly Issue[];
  readonly root?: Element;
  readonly fault?: 'invalid-template' | 'invalid-values' | 'invalid-document';
}

export const isError = ({ severity }: Issue): boolean => severity === 'error';

/** Reads and checks what a template came to. */
export function readDocument(xml: string, source: string): Made {
  try {
    const { root } = parse(xml);
    // Places in the text that was filled in are nothing that its author has seen.
    const issues = check({ root: withoutTags(root) });
    return issues.some(isError) ? { issues, fault: 'invalid-document' } : { issues, root };
  } catch (error) {
    if (error instanceof TexmlError)
      return { issues: issuesOfSource(source) ?? error.issues.map(unplaced), fault: 'invalid-document' };
    throw error;
  }
}

/** What keeps the template from being XML as it stands, with its place there. */
function issuesOfSource(source: string): readonly Issue[] | undefined {
  try {
    parse(source);
    return undefined;
  } catch (error) {
    if (error instanceof TexmlError) return error.issues;
    throw error;
  }
}

const unplaced = ({ code, severity, message, path }: Issue): Issue => ({
  code,
  severity,
  message: `Filled in: ${message}`,
  path,
});

const titles = {
  'invalid-template': 'The template',
  'invalid-values': 'What the template is filled in with',
  'invalid-document': 'The document that the template makes',
} as const;

/** What was found, as the error to throw. */
export function failure({ issues, fault = 'invalid-document' }: Made): TexmlError {
  const errors = issues.filter(isError);
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return new TexmlError(fault, `${titles[fault]} has ${count}:\n${errors.map(lineOf).join('\n')}`, {
    issues,
  });
}

function lineOf({ line, column, path, message }: Issue): string {
  const place = line === undefined ? path : `line ${line}, column ${column}`;
  return place === '' ? `  ${message}` : `  ${place}: ${message}`;
}

/** A document value, as the builder makes one. */
export function documentOf(root: Element, issues: readonly Issue[]): TexmlDocument {
  const toXml: TexmlDocument['toXml'] = ({ pretty = false } = {}) =>
    pretty ? writePretty(root) : write(root);
  return { root, issues, toXml, toString: () => toXml() };
}

import { parse, TexmlError } from '../../src/document/index.js';
import { contextOf, render, type Value } from '../../src/template/dialect/index.js';
import type { Bin } from './bin.js';
import { binLimits } from './limits.js';
import { partsOf } from './parts.js';

/** What came of a template: a document, or why there is none. */
export type Filled =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly event: string; readonly message: string };

/**
 * Fills a template in with the query of its address and what Telnyx sent, as Telnyx would: a name that has no value stands
 * for nothing. Secrets' tags stay for Telnyx. What comes of it is a well-formed document, or nothing.
 */
export function fillBin(
  { name, template, names }: Bin,
  url: string,
  sent: Readonly<Record<string, string>>,
): Filled {
  const fail = (event: string, message: string): Filled => ({ ok: false, event, message });
  const [issue] = template.issues;
  if (issue) {
    const { message, line, column } = issue;
    return fail(
      'invalid-template',
      `Bin ${name} can't be rendered, line ${line}, column ${column}: ${message}`,
    );
  }
  const parameters = named(contextOf(url, sent).parameters, names);
  const { listLength, parts, documentLength } = binLimits;
  if (Object.values(parameters).some((value) => Array.isArray(value) && value.length > listLength)) {
    return fail('bin-too-large', `Bin ${name} was asked for with a list of more than ${listLength} items.`);
  }
  if (partsOf(template.nodes, parameters) > parts) {
    return fail('bin-too-large', `Bin ${name} has more than ${parts} parts with the lists that were sent.`);
  }
  const { text, notes } = render(template, { parameters, secrets: {} }, { maxLength: documentLength });
  if (notes.some(({ code }) => code === 'render-too-large')) {
    return fail('bin-too-large', `Bin ${name} would have more than ${documentLength} characters.`);
  }
  const problem = problemOf(text);
  return problem === undefined
    ? { ok: true, xml: text }
    : fail('invalid-document', `Bin ${name} became no TeXML document with what was sent: ${problem}`);
}

function named(
  values: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** What keeps a text from being a document. It quotes nothing of the text, which holds values. */
function problemOf(text: string): string | undefined {
  try {
    const { root } = parse(text, { maxDepth: binLimits.elementDepth, maxLength: binLimits.documentLength });
    return root.name === 'Response' ? undefined : 'its root is no <Response>.';
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    const { line, column } = error.issues[0] ?? {};
    return `${error.code}, at line ${line}, column ${column} of what came of it.`;
  }
}

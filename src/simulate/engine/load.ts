import { type Checkable, check } from '../../document/check.js';
import { type Element, isElement } from '../../document/node.js';
import { parse } from '../../document/read/parse.js';
import { type Issue, TexmlError } from '../../issue.js';
import { hasTags, parseTemplate, type Template } from '../../template/dialect/index.js';

/** A document that is ready to run. */
export interface Loaded {
  readonly root: Element;
  readonly verbs: readonly Element[];
  /** What Telnyx would pass over in silence. */
  readonly issues: readonly Issue[];
}

/** A reply's body as it was read, before its tags are rendered. */
export interface Read {
  readonly source: string;
  /** The document as it was written; in words why it is none. With tags, it may be one only once they are rendered. */
  readonly document: Loaded | string;
  /** Undefined where it holds no tags. */
  readonly template: Template | undefined;
}

const maxRemembered = 256;
const maxRememberedLength = 20_000;

// Most replies of an application come again and again. What is remembered is a pure function of the text, and nothing
// may ask whether two of them are the same object: so it shows in nothing but time.
const remembered = new Map<string, Read>();

/** Reads a reply's body. */
export function read(body: string): Read {
  const known = remembered.get(body);
  if (known) return known;
  const template = hasTags(body) ? parseTemplate(body) : undefined;
  const result: Read = { source: body, document: load(body), template };
  if (body.length <= maxRememberedLength) {
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(body, result);
  }
  return result;
}

/** What the checker says of a document, without mere advice. */
const told = (document: Checkable): readonly Issue[] =>
  check(document).filter(({ severity }) => severity !== 'info');

/**
 * Reads a text as a document.
 *
 * @returns The document, or in words why it is none.
 */
export function load(text: string): Loaded | string {
  if (text.trim() === '') return 'The reply is empty. A document without verbs is written <Response/>.';
  try {
    const document = parse(text);
    const { root } = document;
    if (root.name !== 'Response')
      return `The root of the reply is <${root.name}>; Telnyx takes <Response> only.`;
    return { root, verbs: root.children.filter(isElement), issues: told(document) };
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    const [first] = error.issues;
    const place = first?.line === undefined ? '' : ` (line ${first.line}, column ${first.column})`;
    return `The reply is no TeXML: ${error.message}${error.message.includes('line') ? '' : place}`;
  }
}

import { type Checkable, check } from '../../document/check.js';
import { type Element, isElement } from '../../document/node.js';
import { parse } from '../../document/read/parse.js';
import { type Issue, TexmlError } from '../../issue.js';
import { hasPlaceholders } from './fill.js';

/** A document as it was read, before its placeholders are filled in. */
export interface Loaded {
  /** The body as it came. */
  readonly source: string;
  readonly root: Element;
  readonly verbs: readonly Element[];
  /** What Telnyx would pass over in silence. */
  readonly issues: readonly Issue[];
  readonly hasPlaceholders: boolean;
}

const maxRemembered = 256;
const maxRememberedLength = 20_000;

// Most replies of an application come again and again. What is remembered is a pure function of the text, and nothing
// may ask whether two of them are the same object: so it shows in nothing but time.
const remembered = new Map<string, Loaded>();

/**
 * Reads a reply's body as a document.
 *
 * @returns The document, or in words why it is none.
 */
export function load(body: string): Loaded | string {
  const known = remembered.get(body);
  if (known) return known;
  const loaded = read(body);
  if (typeof loaded !== 'string' && body.length <= maxRememberedLength) {
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(body, loaded);
  }
  return loaded;
}

/** What the checker says of a document, without mere advice. */
const told = (document: Checkable): readonly Issue[] =>
  check(document).filter(({ severity }) => severity !== 'info');

/** What is wrong with a document once its placeholders are filled in, and was not before. */
export function issuesOfFilled(root: Element, { issues }: Loaded): readonly Issue[] {
  const key = ({ code, path }: Issue): string => `${code} ${path}`;
  const before = new Set(issues.map(key));
  return told({ root }).filter((issue) => !before.has(key(issue)));
}

function read(body: string): Loaded | string {
  if (body.trim() === '') return 'The reply is empty. A document without verbs is written <Response/>.';
  try {
    const document = parse(body);
    const { root } = document;
    if (root.name !== 'Response')
      return `The root of the reply is <${root.name}>; Telnyx takes <Response> only.`;
    return {
      source: body,
      root,
      verbs: root.children.filter(isElement),
      issues: told(document),
      hasPlaceholders: hasPlaceholders(root),
    };
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    const [first] = error.issues;
    const place = first?.line === undefined ? '' : ` (line ${first.line}, column ${first.column})`;
    return `The reply is no TeXML: ${error.message}${error.message.includes('line') ? '' : place}`;
  }
}

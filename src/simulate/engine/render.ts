import type { Element } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import { contextOf, render, type Template } from '../../template/dialect/index.js';
import { type Draft, findLeg } from './draft.js';
import { type Loaded, load, type Read, read } from './load.js';

/** A document that takes over a leg, its tags rendered. */
export interface Ready extends Loaded {
  /** The body as it came. */
  readonly source: string;
  /** What people are shown of it: as it was written, where that is a document at all. */
  readonly shown: Element;
  /** What is said of it each time, not only when it is new. */
  readonly notes: readonly Issue[];
}

/** What a document was asked for with. */
export interface Asked {
  /** Undefined for an inline document. */
  readonly url: string | undefined;
  /** What was sent to get it. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Reads a body as a document for a leg: as Telnyx does, tags are rendered before the XML is read.
 *
 * @returns The document, or in words why it is none.
 */
export function ready(draft: Draft, sid: string, body: string, asked: Asked): Ready | string {
  const found = read(body);
  const { template, document, source } = found;
  if (template) return rendered(draft, sid, { source, document, template }, asked);
  if (typeof document === 'string') return document;
  const { root, verbs, issues } = document;
  return { source, root, verbs, issues, shown: root, notes: [] };
}

function rendered(
  draft: Draft,
  sid: string,
  { source, template, document }: Read & { readonly template: Template },
  { url, parameters }: Asked,
): Ready | string {
  const variables = findLeg(draft, sid)?.variables ?? {};
  const values = contextOf(url, parameters, variables);
  const { secrets } = draft.account;
  const { text, notes } = render(template, { parameters: values.parameters, secrets });
  const loaded = load(text);
  if (typeof loaded === 'string') return `With its placeholders filled in: ${loaded}`;
  const written = typeof document === 'string' ? undefined : document;
  const before = written ? [...template.issues, ...written.issues] : template.issues;
  return {
    source,
    root: loaded.root,
    verbs: loaded.verbs,
    issues: before,
    shown: written?.root ?? loaded.root,
    notes: [
      ...[...values.notes, ...notes].filter(({ severity }) => severity !== 'info'),
      ...newlyWrong(loaded, before),
    ],
  };
}

/** What is wrong with a document once its tags are rendered, and was not before. Its lines are those of no file. */
function newlyWrong({ issues }: Loaded, before: readonly Issue[]): readonly Issue[] {
  const key = ({ code, path }: Issue): string => `${code} ${path}`;
  const known = new Set(before.map(key));
  return issues
    .filter((issue) => !known.has(key(issue)))
    .map(({ line: _line, column: _column, ...issue }) => ({
      ...issue,
      message: `With its placeholders filled in: ${issue.message}`,
    }));
}

import type { Element, Position } from '../../document/node.js';
import type { Shape } from '../../document/shape.js';
import type { Issue } from '../../issue.js';
import type { Settings } from '../deltas/defaults.js';
import type { Edit } from '../source/edits.js';
import type { Span } from '../source/spans.js';

/** A document that is being moved. */
export interface Session {
  readonly source: string;
  readonly settings: Settings;
  readonly edits: Edit[];
  readonly issues: Issue[];
  positionOf(element: Element, attribute?: string): Position | undefined;
}

/** An element that is being moved. */
export interface Place {
  readonly element: Element;
  readonly span: Span;
  /** What TeXML knows of it there. */
  readonly shape: Shape;
  /** In the document as it was. */
  readonly path: string;
  readonly parent: Place | undefined;
  /** What its attributes will be, by their names in TeXML; those left out on purpose are empty. */
  readonly settled: Map<string, string>;
  /** Attributes to put in. */
  readonly additions: Map<string, string>;
  /** Values of which TeXML takes one where TwiML takes a list: the element is written once for each. */
  readonly choices: Choice[];
  /** Texts of elements in it, as they are written: the first one becomes all that it holds. */
  readonly texts: string[];
}

/** The values that the text from one offset to another is written with. */
export interface Choice {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** What is told of a change. */
export interface Told {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly message: string;
  readonly received?: string;
  readonly expected?: string;
  readonly source: string;
}

/** Tells of a change to an element, or to an attribute of it. */
export function tell(
  session: Session,
  { element, path }: Pick<Place, 'element' | 'path'>,
  attribute: string | undefined,
  told: Told,
): void {
  const position = session.positionOf(element, attribute);
  session.issues.push({
    ...told,
    path: attribute === undefined ? path : `${path}@${attribute}`,
    ...(position && { line: position.line, column: position.column }),
  });
}

/** Sets an attribute that is not set. Says whether it was not. */
export function add({ settled, additions }: Place, attribute: string, value: string): boolean {
  if (settled.has(attribute)) return false;
  settled.set(attribute, value);
  additions.set(attribute, value);
  return true;
}

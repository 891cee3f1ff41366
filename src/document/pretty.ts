import { type Element, isElement } from './node.js';
import { write } from './write.js';

/** How a document is laid out for people. */
export interface PrettyOptions {
  /** Starts with an XML declaration. `false` unless told otherwise: Telnyx needs none. */
  readonly declaration?: boolean;
}

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * An element as XML for people: indented by two spaces, an element to a line. Text is kept to the letter, so an element
 * that holds any stays on one line with all that is in it.
 */
export function writePretty(root: Element, { declaration = false }: PrettyOptions = {}): string {
  const text = indented(root, '');
  return declaration ? `${xmlDeclaration}\n${text}` : text;
}

function indented(element: Element, margin: string): string {
  const { name, children } = element;
  if (children.length === 0 || !children.every(isElement)) return margin + write(element);
  const start = write({ ...element, children: [] }).replace(/\/>$/, '>');
  const inner = children.map((child) => indented(child, `${margin}  `)).join('\n');
  return `${margin}${start}\n${inner}\n${margin}</${name}>`;
}

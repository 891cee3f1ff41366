import { isCallbackUrl } from './callback-url.js';
import { type Element, isPlaceholder, type Node } from './node.js';
import { toAttributes, toText } from './options.js';
import type { Shape } from './shape.js';

/** An element's text as it was given, in its value form; undefined for what has no form in XML. */
export type OwnText = string | readonly Node[] | undefined;

/** The options of a builder's method, copied. */
export type Options = Readonly<Record<string, unknown>> | undefined;

/**
 * A child that has been added, kept as it was given in code: its value form is made when it is asked for. A new link
 * shares all older ones.
 */
export interface Link {
  readonly shape: Shape;
  readonly text: OwnText;
  readonly options: Options;
  /** Its own children, the last one first. */
  readonly last: Link | undefined;
  readonly before: Link | undefined;
}

/** Whether the first argument of a method is the element's text. */
export const startsWithText = (shape: Shape, first: unknown): boolean =>
  shape.text === 'required' ||
  (shape.text === 'optional' &&
    (typeof first === 'string' || Array.isArray(first) || isPlaceholder(first) || isCallbackUrl(first)));

export const textOf = (shape: Shape, value: unknown): OwnText =>
  typeof value === 'string' && !shape.cdata ? value : toText(value, shape.cdata ? 'json' : 'text');

/** The caller keeps its object, and may change it later. */
export const optionsOf = (value: unknown): Options =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;

/** Children as values, in document order. */
export function nodesOf(last: Link | undefined): Node[] {
  const nodes: Node[] = [];
  for (let link = last; link; link = link.before) {
    nodes.push(elementOf(link.shape, link.text, link.options, nodesOf(link.last)));
  }
  return nodes.reverse();
}

/** An element as a value. */
export function elementOf(shape: Shape, text: OwnText, options: Options, children: readonly Node[]): Element {
  // Beside elements, white space is layout, and the reader drops it.
  const isLayout = typeof text === 'string' && children.length > 0 && text.trim() === '';
  const own = text === undefined || text === '' || isLayout ? [] : typeof text === 'string' ? [text] : text;
  return {
    name: shape.name,
    attributes: toAttributes(shape, options),
    children: own.length === 0 ? children : [...own, ...children],
  };
}

import { rootShape, type Shape } from '../../document/shape.js';
import { twimlElements } from '../table/elements.js';
import { attributeDelta } from './attributes.js';
import { type ElementDelta, elementDelta } from './elements.js';

let known: Map<string, Set<Shape>> | undefined;

/** What TeXML knows of an element, in every place where it may stand. */
function shapesOf(element: string): readonly Shape[] {
  if (!known) {
    known = new Map();
    gather(rootShape(), known);
  }
  return [...(known.get(element) ?? [])];
}

function gather(shape: Shape, into: Map<string, Set<Shape>>): void {
  const found = into.get(shape.name) ?? new Set();
  if (found.has(shape)) return;
  into.set(shape.name, found.add(shape));
  for (const child of shape.children.values()) gather(child, into);
}

/** What an attribute of TwiML comes to. */
export interface AttributeFate {
  readonly kind: 'same' | 'renamed' | 'moved' | 'lacking';
  readonly to?: string;
  readonly instead?: string;
}

/** What an attribute of TwiML comes to, whatever its value. */
export function attributeFate(element: string, attribute: string): AttributeFate {
  const delta = attributeDelta(element, attribute);
  // Of an element that TeXML lacks, that is all there is to say.
  if (!isCarriedOver(element)) return { kind: 'same' };
  if (shapesOf(element).some(({ attributes }) => attributes.has(attribute))) return { kind: 'same' };
  if (delta?.moves) return { kind: 'moved', to: attribute };
  if (delta?.to !== undefined) return { kind: 'renamed', to: delta.to };
  return { kind: 'lacking', instead: delta?.instead ?? 'Remove it: TeXML has nothing of the kind.' };
}

/** What becomes of an element of TwiML under a parent; undefined where TeXML has it there, or lacks the parent. */
export function elementFate(parent: string, child: string): ElementDelta | undefined {
  if (shapesOf(parent).length === 0) return undefined;
  const isThere = shapesOf(parent).some(({ children }) => children.has(child));
  return isThere ? undefined : elementDelta(parent, child);
}

/** Whether an element stands in TeXML somewhere where it stands in TwiML. */
export function isCarriedOver(element: string): boolean {
  return Object.values(twimlElements).some(
    ({ element: parent, methods = {} }) =>
      Object.values(methods).some((name) => twimlElements[name]?.element === element) &&
      shapesOf(parent).some(({ children }) => children.has(element)),
  );
}

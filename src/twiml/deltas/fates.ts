import { rootShape, type Shape } from '../../document/shape.js';
import { attributeDelta } from './attributes.js';
import { type ElementDelta, elementDelta } from './elements.js';

let shapes: Map<string, Set<Shape>> | undefined;

/** What TeXML knows of an element, in every place where it may stand. */
function shapesOf(element: string): readonly Shape[] {
  if (!shapes) {
    shapes = new Map();
    gather(rootShape(), shapes);
  }
  return [...(shapes.get(element) ?? [])];
}

function gather(shape: Shape, into: Map<string, Set<Shape>>): void {
  const known = into.get(shape.name) ?? new Set();
  if (known.has(shape)) return;
  into.set(shape.name, known.add(shape));
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
  if (shapesOf(element).some(({ attributes }) => attributes.has(attribute))) return { kind: 'same' };
  if (delta?.moves) return { kind: 'moved', to: attribute };
  if (delta?.to !== undefined) return { kind: 'renamed', to: delta.to };
  return { kind: 'lacking', instead: delta?.instead ?? 'Remove it: TeXML has nothing of the kind.' };
}

/** What becomes of an element of TwiML under a parent; undefined where TeXML has it there. */
export function elementFate(parent: string, child: string): ElementDelta | undefined {
  const isThere = shapesOf(parent).some(({ children }) => children.has(child));
  return isThere ? undefined : elementDelta(parent, child);
}

import { rootShape, type Shape } from '../../document/shape.js';
import { valueDelta } from '../deltas/values.js';
import type { XmlNode } from './xml-node.js';

const shapeOf = ({ name, parent }: XmlNode): Shape | undefined =>
  parent ? shapeOf(parent)?.children.get(name) : rootShape();

/** Whether TeXML plainly has an element there, with all of its attributes and values, so that nobody need look closer. */
export function isPlain(node: XmlNode): boolean {
  const shape = shapeOf(node);
  if (!shape) return false;
  for (const [name, value] of node.attributes) {
    if (!shape.attributes.get(name)?.accepts(value) || valueDelta(shape.name, name, value)) return false;
  }
  return true;
}

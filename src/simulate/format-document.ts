import { type Element, isElement } from '../document/node.js';
import { write } from '../document/write.js';

const widest = 100;
const longest = 40;

/** A document as indented lines: an element on a line of its own where it fits, long documents cut. */
export function formatDocument(root: Element): readonly string[] {
  const lines = elementLines(root, '');
  return lines.length > longest
    ? [...lines.slice(0, longest), `… ${lines.length - longest} more lines`]
    : lines;
}

function elementLines(element: Element, indent: string): readonly string[] {
  const whole = write(element);
  const inner = element.children.filter(isElement);
  if (inner.length === 0 || inner.length < element.children.length) return [indent + oneLine(whole)];
  if (inner.every(({ children }) => !children.some(isElement)) && indent !== '' && whole.length < widest) {
    return [indent + oneLine(whole)];
  }
  const open = write({ ...element, children: [] }).replace(/\/>$/, '>');
  return [
    indent + open,
    ...inner.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${element.name}>`,
  ];
}

const oneLine = (xml: string): string => xml.replace(/\s+/g, ' ');

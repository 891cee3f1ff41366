import { vocabulary } from '../../verbs/vocabulary.js';
import { escapeText, writeAttribute, writeMixedText, writeTag } from './escape.js';
import { type Element, isPlaceholder, type Node } from './node.js';

let cdataNames: ReadonlySet<string> | undefined;

/** Whether an element's text is a payload that the vocabulary writes as CDATA. */
function takesCdata(name: string): boolean {
  cdataNames ??= new Set(
    Object.values(vocabulary)
      .filter((spec) => 'cdata' in spec)
      .map((spec) => spec.name),
  );
  return cdataNames.has(name);
}

// In CDATA nothing can be escaped: these need the plain form.
const notForCdata = /\]\]>|\{\{|\r/;

function writeChildren(element: Element): string {
  const { children } = element;
  if (children.length === 1) {
    const only = children[0];
    if (typeof only === 'string') {
      return takesCdata(element.name) && !notForCdata.test(only) ? `<![CDATA[${only}]]>` : escapeText(only);
    }
  }
  let out = '';
  for (const child of children) out += writeNode(child);
  return out;
}

const writeNode = (node: Node): string =>
  typeof node === 'string' ? writeMixedText(node) : isPlaceholder(node) ? writeTag(node) : write(node);

/**
 * An element as compact XML, without an XML declaration. It writes what it is given: `check()` tells whether that is
 * something Telnyx runs.
 */
export function write(element: Element): string {
  const { name, attributes, children } = element;
  let out = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) out += ` ${key}="${writeAttribute(value)}"`;
  }
  return children.length === 0 ? `${out}/>` : `${out}>${writeChildren(element)}</${name}>`;
}

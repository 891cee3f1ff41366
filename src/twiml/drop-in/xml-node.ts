import { forbiddenCharacter } from '../../document/escape.js';
import { xmlName } from '../../document/xml-name.js';
import { TexmlError } from '../../issue.js';

/** What stands in an element: elements, texts and comments, in order. */
export type XmlContent = XmlNode | { readonly text: string } | { readonly comment: string };

const wholeName = new RegExp(`^${xmlName}$`, 'u');

/** An element under construction. What it is given is read as twilio-node reads it, with all that it lets pass. */
export class XmlNode {
  readonly name: string;
  readonly parent: XmlNode | undefined;
  readonly attributes = new Map<string, string>();
  readonly children: XmlContent[] = [];

  constructor(name: string, parent?: XmlNode, attributes: unknown = undefined) {
    this.name = legalName(name);
    this.parent = parent;
    for (const [key, value] of entriesOf(attributes)) {
      const plain: unknown = typeof value === 'function' ? value() : value;
      if (plain !== null && plain !== undefined) this.attributes.set(legalName(key), attributeText(plain));
    }
  }

  /**
   * Makes an element that belongs here; `addTo` puts it here. With a text of null it never stands anywhere.
   */
  make(name: string, attributes?: unknown, text?: unknown): { readonly node: XmlNode; addTo(): void } {
    const [options, content] = isObject(attributes ?? {}) ? [attributes, text] : [text, attributes];
    const node = new XmlNode(name, this, options);
    // Where neither is given, twilio-node takes a null of one for that of the other.
    const isNowhere = content === null || (attributes === null && text === undefined);
    if (!isNowhere && content !== undefined) node.addText(content);
    return { node, addTo: () => void (isNowhere || this.children.push(node)) };
  }

  addText(content: unknown): void {
    if (content === null || content === undefined) {
      throw new TexmlError('wrong-type', `There is no text to put into <${this.name}>. Give a string.`);
    }
    this.children.push({ text: legalText(String(content)) });
  }

  addComment(content: string): void {
    this.children.push({ comment: legalComment(content) });
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const attributeText = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));

function legalName(name: string): string {
  if (wholeName.test(name)) return name;
  throw new TexmlError(
    'bad-name',
    `XML has no element or attribute with the name '${name}'. A name starts with a letter and holds no spaces.`,
  );
}

function legalText(text: string): string {
  const found = forbiddenCharacter(text);
  if (!found) return text;
  const code = found.code.toString(16).toUpperCase().padStart(4, '0');
  throw new TexmlError(
    'forbidden-character',
    `The character U+${code} at index ${found.index} can't stand in XML, not even escaped. Remove it.`,
  );
}

/** A comment's text: two hyphens would end it. */
export function legalComment(content: string): string {
  if (!content.includes('--')) return legalText(content);
  throw new TexmlError('bad-comment', "A comment can't hold two hyphens in a row. Write one of them.");
}

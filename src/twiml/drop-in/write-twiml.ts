import type { XmlContent, XmlNode } from './xml-node.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '{': '&#x7B;',
};

const entity = (character: string): string => entities[character] ?? character;

/** A document under construction. */
export interface XmlDocument {
  readonly root: XmlNode;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * A document as twilio-node writes it.
 *
 * @param hidesBraces Whether double braces, which mean nothing in TwiML, are written so that Telnyx takes them for text.
 */
export function writeTwiml({ root, before, after }: XmlDocument, hidesBraces: boolean): string {
  const inText = hidesBraces ? /[&<>\r]|\{(?=\{|$)/g : /[&<>\r]/g;
  const inAttribute = hidesBraces ? /[&<"\t\n\r]|\{(?=\{|$)/g : /[&<"\t\n\r]/g;

  const writeContent = (content: XmlContent): string => {
    if ('text' in content) return content.text.replace(inText, entity);
    if ('comment' in content) return comment(content.comment);
    return writeNode(content);
  };

  const writeNode = ({ name, attributes, children }: XmlNode): string => {
    let tag = `<${name}`;
    for (const [key, value] of attributes) tag += ` ${key}="${value.replace(inAttribute, entity)}"`;
    const isEmpty = children.every((child) => 'text' in child && child.text === '');
    return isEmpty ? `${tag}/>` : `${tag}>${children.map(writeContent).join('')}</${name}>`;
  };

  const parts = [...before.map(comment), writeNode(root), ...after.map(comment)];
  return `<?xml version="1.0" encoding="UTF-8"?>${parts.join('')}`;
}

const comment = (text: string): string => `<!-- ${text} -->`;

/**
 * A Mustache tag that Telnyx fills in before it reads the document. Only `secret()` and `param()` make one in code;
 * the reader keeps any other tag of a foreign template as `tag`, so that it is written back as it was.
 */
export interface Placeholder {
  readonly placeholder: 'secret' | 'param' | 'tag';
  /** The secret's name, the parameter's name, or the whole tag with its braces. */
  readonly name: string;
}

/** A text: a plain string, or its pieces where it holds placeholders (no two strings side by side, none empty). */
export type Text = string | readonly (string | Placeholder)[];

/** What an element holds: elements, text and placeholders, in document order. */
export type Node = Element | Placeholder | string;

/** An element as a value. Attributes are text, as they go over the wire, in the order they were written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Text>>;
  readonly children: readonly Node[];
}

/** Where something starts in the text that it was read from. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** 0-based, in UTF-16 code units. */
  readonly offset: number;
}

export const isElement = (node: Node): node is Element => typeof node === 'object' && 'children' in node;

export const isPlaceholder = (node: unknown): node is Placeholder =>
  typeof node === 'object' && node !== null && 'placeholder' in node;

/** The Mustache tag of a placeholder, as Telnyx reads it. */
export const tagOf = ({ placeholder, name }: Placeholder): string =>
  placeholder === 'secret' ? `{{#secret}}${name}{{/secret}}` : placeholder === 'param' ? `{{${name}}}` : name;

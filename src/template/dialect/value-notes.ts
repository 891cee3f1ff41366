import type { Place } from './place.js';

interface Trap {
  readonly code: 'escaped-in-cdata' | 'hyphens-in-comment' | 'value-in-tag';
  /** The values that it is one for. */
  readonly what: RegExp;
  readonly message: (name: string) => string;
}

/** What a value's place makes of it, and the author of the document would not expect. */
const traps: Readonly<Partial<Record<Place, Trap>>> = {
  cdata: {
    code: 'escaped-in-cdata',
    what: /[&<>"']/,
    message: (name) =>
      `The value of '${name}' holds an &, <, >, " or ', which is escaped, and stands in CDATA, where XML does not undo that: the text has &amp; and the like. Whether Telnyx escapes is not documented.`,
  },
  comment: {
    code: 'hyphens-in-comment',
    what: /--|-$/,
    message: (name) =>
      `The value of '${name}' holds hyphens, and stands in an XML comment, which they may end or spoil; here they do not. Tags in comments are filled in too: take it out.`,
  },
  tag: {
    code: 'value-in-tag',
    what: /(?:)/,
    message: (name) =>
      `'${name}' stands in a tag, but not in an attribute's value: what it holds could become an element or an attribute. Here it is kept to a single name. Put it between quotation marks, or in the text.`,
  },
};

/** The trap that a value falls into where it stands. */
export function trapFor(place: Place, value: string): Trap | undefined {
  const trap = traps[place];
  return trap?.what.test(value) ? trap : undefined;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Line breaks and tabs would become spaces in an attribute; a brace could become part of a tag, together with its neighbours.
const meaningful = /[&<>"'{}\t\n\r]/g;

const reference = (character: string): string => references[character] ?? `&#${character.charCodeAt(0)};`;

/** Writes a value so that it stays one, in text as in an attribute, for XML and for each pass of Mustache. */
export const escapeValue = (value: string): string => value.replace(meaningful, reference);

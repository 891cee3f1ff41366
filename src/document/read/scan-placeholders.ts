import { isPlaceholder, type Node, type Placeholder } from '../node.js';

const parameterName = /^[\w.[\]-](?:[\w.[\] -]*[\w.[\]-])?$/;
const notBraces = /[^{}]+/g;
const bracesOf = (text: string): string => text.replace(notBraces, '');

/**
 * Cuts a stretch of source into text and placeholders. It takes the source and not its value, since Telnyx looks for
 * Mustache tags before it reads the XML: a brace that is written as a character reference is text.
 *
 * @param raw One run of text or one attribute's value, as it stands in the document.
 * @param decode What gives the run's value.
 */
export function scanPlaceholders(raw: string, decode: (raw: string) => string): (string | Placeholder)[] {
  const pieces: (string | Placeholder)[] = [];
  let from = 0;
  for (const { start, end } of tagsIn(raw)) {
    const source = raw.slice(start, end);
    const tag = decode(source);
    if (bracesOf(tag) !== bracesOf(source)) continue;
    append(pieces, decode(raw.slice(from, start)));
    append(pieces, placeholderOf(tag));
    from = end;
  }
  append(pieces, decode(raw.slice(from)));
  return pieces;
}

/** Adds to what an element or an attribute holds, so that strings stay apart and a secret's three parts become one. */
export function append(nodes: Node[], piece: string | Placeholder): void {
  const last = nodes.at(-1);
  if (typeof piece === 'string') {
    if (typeof last === 'string') nodes[nodes.length - 1] = last + piece;
    else if (piece !== '') nodes.push(piece);
  } else if (isTag(piece, '{{/secret}}') && isTag(nodes.at(-2), '{{#secret}}') && isSecretName(last)) {
    nodes.splice(-2, 2, { placeholder: 'secret', name: last });
  } else {
    nodes.push(piece);
  }
}

const isTag = (node: Node | undefined, tag: string): boolean =>
  isPlaceholder(node) && node.placeholder === 'tag' && node.name === tag;

const isSecretName = (node: Node | undefined): node is string =>
  typeof node === 'string' && bracesOf(node) === '';

function placeholderOf(tag: string): Placeholder {
  const name = tag.slice(2, -2);
  return parameterName.test(name) ? { placeholder: 'param', name } : { placeholder: 'tag', name: tag };
}

/**
 * The outermost tags, in order and in one pass. Telnyx documents tags within tags, `{{#if {{From}} == …}}`, so braces are
 * matched; an opening that nothing closes is text, and does not hide the tags behind it.
 */
function tagsIn(raw: string): { start: number; end: number }[] {
  const braces = /\{\{\{?|\}\}\}?/g;
  const open: { start: number; width: number }[] = [];
  const tags: { start: number; end: number }[] = [];
  for (let token = braces.exec(raw); token; token = braces.exec(raw)) {
    const width = token[0].length;
    if (token[0].startsWith('{')) {
      open.push({ start: token.index, width });
      continue;
    }
    const opening = open.at(-1);
    // `}}` does not close `{{{`.
    if (!opening || width < opening.width) continue;
    open.pop();
    const end = token.index + opening.width;
    braces.lastIndex = end;
    while ((tags.at(-1)?.start ?? -1) > opening.start) tags.pop();
    tags.push({ start: opening.start, end });
  }
  return tags;
}

/** A stretch of a template's source. `at` is the offset of its first character. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  /** Two or three opening braces that nothing closes: text, and most likely a slip. */
  | { readonly kind: 'braces'; readonly text: string; readonly at: number }
  | Tag;

export interface Tag {
  readonly kind: 'tag';
  /** What says the tag's kind: `#`, `^`, `/`, `!`, `&`, `>`, `=`; `{` for three braces; empty for a plain name. */
  readonly sigil: string;
  /** What follows the sigil, without white space at its edges. */
  readonly body: string;
  readonly at: number;
}

const open = '{{';
const close = '}}';
const sigils = '#^/!&>=';
const rawTag = /\{\{\{[^{}]*\}\}\}/y;
const conditionOpening = /\{\{\s*#\s*(?:else)?if(?=[\s{}])/y;
const braces = /\{\{|\}\}/g;
// Telnyx documents `{{#if {{From}} == …}}`: within a condition a whole tag is a value.
const bracesInCondition = /\{\{\s*[^\s{}#^/!&>=][^{}]*\}\}|\{\{|\}\}/g;

/**
 * Whether a document may hold a tag at all. One that holds none need not be rendered.
 *
 * @example
 * ```ts
 * import { hasTags } from 'texml/template';
 * console.log(hasTags('<Response><Say>Hello</Say></Response>')); // false
 * ```
 */
export const hasTags = (source: string): boolean => source.includes(open);

/** Cuts a template into text and tags. An opening that nothing closes does not hide the tags behind it. */
export function* tokensOf(source: string): Generator<Token> {
  const lastClose = source.lastIndexOf(close);
  let from = 0;
  let at = source.indexOf(open);
  while (at >= 0) {
    if (at > from) yield { kind: 'text', text: source.slice(from, at), at: from };
    const end = at < lastClose ? endOfTag(source, at) : undefined;
    if (end === undefined) {
      const text = source.startsWith('{', at + 2) ? '{{{' : open;
      yield { kind: 'braces', text, at };
      from = at + text.length;
    } else {
      yield tagOf(source, at, end);
      from = end;
    }
    at = source.indexOf(open, from);
  }
  if (from < source.length) yield { kind: 'text', text: source.slice(from), at: from };
}

function tagOf(source: string, at: number, end: number): Tag {
  if (source[at + 2] === '{') {
    return { kind: 'tag', sigil: '{', body: source.slice(at + 3, end - 3).trim(), at };
  }
  const inner = source.slice(at + 2, end - 2).trim();
  const first = inner.charAt(0);
  const sigil = first !== '' && sigils.includes(first) ? first : '';
  return { kind: 'tag', sigil, body: inner.slice(sigil.length).trim(), at };
}

/** Where the tag that opens here ends. Every search stops at the next opening, so that all of them together are linear. */
function endOfTag(source: string, at: number): number | undefined {
  const inside = at + open.length;
  if (source[inside] === '{') return endOfMatch(rawTag, source, at);
  if (source[inside] === '!') {
    // A comment may hold anything, openings among it. It is closed, since something after it closes.
    return source.indexOf(close, inside) + close.length;
  }
  return endOfMatch(conditionOpening, source, at) === undefined
    ? closingBraces(braces, source, inside)
    : closingBraces(bracesInCondition, source, inside);
}

function endOfMatch(form: RegExp, source: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(source) ? form.lastIndex : undefined;
}

function closingBraces(form: RegExp, source: string, from: number): number | undefined {
  form.lastIndex = from;
  for (let found = form.exec(source); found; found = form.exec(source)) {
    if (found[0] === close) return form.lastIndex;
    if (found[0] === open) return undefined;
  }
  return undefined;
}

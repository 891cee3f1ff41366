import { type Token, tokensOf } from '../../src/template/dialect/tokens.js';

/**
 * One text that a template can become: its conditions and lists decided, and their tags gone. The tags of values are still
 * there.
 */
export interface Way {
  readonly text: string;
  /** Whether lists have an item. */
  readonly isFilled: boolean;
  /** Where a character of the text stands in the source, and whether it is there only where a list is empty. */
  readonly sourceOf: (offset: number) => { readonly offset: number; readonly isInverted: boolean };
}

/** More branches than these are not gone through one by one. */
const mostBranches = 12;

/** The ways through a template without faults: each branch of its conditions, and its lists with and without items. */
export function* waysThrough(source: string): Generator<Way> {
  const tokens = [...tokensOf(source)];
  const branches = Math.min(mostBranches, branchesIn(tokens));
  const hasLists = tokens.some((token) => partOf(token) === 'list' || partOf(token) === 'inverted');
  for (const isFilled of hasLists ? [true, false] : [true]) {
    for (let branch = 0; branch <= branches; branch += 1) yield wayOf(source, tokens, branch, isFilled);
  }
}

interface Section {
  readonly isInverted: boolean;
  branch: number;
  isTaken: boolean;
}

function wayOf(source: string, tokens: readonly Token[], wanted: number, isFilled: boolean): Way {
  const open: Section[] = [];
  const pieces: { readonly start: number; readonly from: number; readonly isInverted: boolean }[] = [];
  let text = '';
  const keep = (from: number, end: number) => {
    pieces.push({ start: text.length, from, isInverted: open.some(({ isInverted }) => isInverted) });
    text += source.slice(from, end);
  };
  for (const [index, token] of tokens.entries()) {
    const part = partOf(token);
    const innermost = open.at(-1);
    if (part === undefined) {
      if (open.every(({ isTaken }) => isTaken)) keep(token.at, tokens[index + 1]?.at ?? source.length);
    } else if (part === 'close') open.pop();
    else if (part === 'if') open.push({ isInverted: false, branch: 0, isTaken: wanted === 0 });
    else if (part === 'list') open.push({ isInverted: false, branch: 0, isTaken: isFilled });
    else if (part === 'inverted') open.push({ isInverted: true, branch: 0, isTaken: !isFilled });
    else if (part !== 'comment' && innermost) {
      innermost.branch += 1;
      // The last branch is taken for all that have none of their own.
      innermost.isTaken = part === 'else' ? wanted >= innermost.branch : wanted === innermost.branch;
    }
  }
  const sourceOf = (offset: number) => {
    const piece = pieces.findLast(({ start }) => start <= offset) ?? { start: 0, from: 0, isInverted: false };
    return { offset: piece.from + offset - piece.start, isInverted: piece.isInverted };
  };
  return { text, isFilled, sourceOf };
}

/** What a tag does to the text around it; undefined for text, and for tags that are values. */
type Part = 'if' | 'elseif' | 'else' | 'list' | 'inverted' | 'close' | 'comment';

function partOf(token: Token): Part | undefined {
  if (token.kind !== 'tag') return undefined;
  const { sigil, body } = token;
  const word = /^\S*/.exec(body)?.[0];
  if (word === 'secret' || word === 'url_encode') return undefined;
  if (sigil === '#') return word === 'if' || word === 'elseif' || word === 'else' ? word : 'list';
  return parts[sigil];
}

const parts: Readonly<Record<string, Part>> = { '^': 'inverted', '/': 'close', '!': 'comment' };

/** The most `{{#elseif}}`s and `{{#else}}`s that follow one another, and one way more for none of them. */
function branchesIn(tokens: readonly Token[]): number {
  const open: number[] = [];
  let most = 0;
  for (const token of tokens) {
    const part = partOf(token);
    if (part === 'close') open.pop();
    else if (part === 'if' || part === 'list' || part === 'inverted') open.push(part === 'if' ? 1 : 0);
    else if (part === 'elseif' || part === 'else') open[open.length - 1] = (open.at(-1) ?? 0) + 1;
    most = Math.max(most, open.at(-1) ?? 0);
  }
  return most;
}

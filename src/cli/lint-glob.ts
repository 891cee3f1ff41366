import { TexmlError } from '../issue.js';

const magic = /[*?[\]{}]/;

/** Whether a path is a pattern: `*`, `**`, `?`, `[abc]` and `{a,b}` have a meaning in it. */
export const isGlob = (path: string): boolean => magic.test(path);

/** The folder that all matches of a pattern stand in. */
export function baseOf(glob: string): string {
  const fixed: string[] = [];
  for (const part of glob.split('/')) {
    if (isGlob(part)) break;
    fixed.push(part);
  }
  const base = fixed.join('/');
  return base === '' ? (glob.startsWith('/') ? '/' : '.') : base;
}

/** What each piece of a pattern matches. The longest piece comes first. */
const pieces: readonly (readonly [piece: RegExp, matches: (piece: string) => string])[] = [
  [/^\*\*(?:\/|$)/, (piece) => (piece.endsWith('/') ? '(?:[^/]+/)*' : '.*')],
  [/^\*+/, () => '[^/]*'],
  [/^\?/, () => '[^/]'],
  [
    /^\[[!^]?[^/\]]+\]/,
    (piece) => `(?!/)[${piece.slice(1, -1).replace(/^[!^]/, '^').replaceAll('\\', '\\\\')}]`,
  ],
  [/^\{/, () => '(?:'],
  [/^\}/, () => ')'],
  [/^./su, (piece) => piece.replace(/[\\^$.|+()[\]]/, '\\$&')],
];

/**
 * Turns a pattern into a test of paths that are written with `/`.
 *
 * @throws {TexmlError} `bad-pattern` for one that can't be read, such as a brace that is never closed.
 */
export function globTest(glob: string): (path: string) => boolean {
  let source = '';
  let depth = 0;
  for (let rest = glob.replace(/^\.\//, ''); rest !== ''; ) {
    if (depth > 0 && rest.startsWith(',')) {
      source += '|';
      rest = rest.slice(1);
      continue;
    }
    for (const [form, matches] of pieces) {
      const piece = form.exec(rest)?.[0];
      if (piece === undefined) continue;
      depth += piece === '{' ? 1 : piece === '}' ? -1 : 0;
      source += matches(piece);
      rest = rest.slice(piece.length);
      break;
    }
  }
  try {
    const pattern = new RegExp(`^${source}$`, 'su');
    return (path) => pattern.test(path);
  } catch (error) {
    throw new TexmlError(
      'bad-pattern',
      `The pattern ${glob} can't be read: brackets and braces come in pairs.`,
      { cause: error },
    );
  }
}

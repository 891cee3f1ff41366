import type { Stretch } from './place.js';
import { endTagOf, type Tag, tagsIn } from './tags.js';

/** A comment that is addressed to the linter: `<!-- texml-ignore rule -->`, `<!-- texml-answers wait -->`. */
export interface Directive extends Stretch {
  readonly kind: 'ignore' | 'answers';
  /** The names that it gives. */
  readonly words: readonly string[];
  /** The element that follows the comment, from its start tag to its end tag; undefined where none follows. */
  readonly element: Stretch | undefined;
}

const form = /^<!--\s*texml-(ignore|answers)(?![\w-])([^:]*?)(?::[\s\S]*)?-->$/;

/** Whether there may be a directive at all. Most documents have none, and need not be searched. */
const hasAny = /<!--\s*texml-/;

/** The directives of a well-formed document. What stands behind a colon in one says why. */
export function directivesIn(text: string): readonly Directive[] {
  if (!hasAny.test(text)) return [];
  const found: Directive[] = [];
  let waiting: Omit<Directive, 'element'>[] = [];
  const settle = (element: Stretch | undefined): void => {
    for (const directive of waiting) found.push({ ...directive, element });
    waiting = [];
  };
  for (const tag of tagsIn(text)) {
    if (tag.kind === 'comment') {
      const directive = read(text, tag);
      if (directive) waiting.push(directive);
    } else if (waiting.length > 0) {
      settle(
        tag.kind === 'close'
          ? undefined
          : { start: tag.start, end: endTagOf(text, tag.start)?.end ?? tag.end },
      );
    }
  }
  settle(undefined);
  return found;
}

function read(text: string, { start, end }: Tag): Omit<Directive, 'element'> | undefined {
  const [, kind, words = ''] = form.exec(text.slice(start, end)) ?? [];
  return kind === 'ignore' || kind === 'answers'
    ? { kind, words: words.split(/[\s,]+/).filter(Boolean), start, end }
    : undefined;
}

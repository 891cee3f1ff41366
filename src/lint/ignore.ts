import { suggest } from '../document/suggest.js';
import type { Directive } from './directives.js';
import type { Placed } from './place.js';
import { rules } from './rules/index.js';
import type { Settings } from './settings.js';

/**
 * Leaves out what the document asks to be left out, and tells of such wishes that make no sense. What is placed comes in
 * the order of the text, as the directives do.
 */
export function withoutIgnored(
  placed: readonly Placed[],
  directives: readonly Directive[],
  settings: Settings,
): readonly Placed[] {
  const ignores = directives.filter(({ kind }) => kind === 'ignore');
  if (ignores.length === 0) return placed;
  const used = new Set<Directive>();
  const told = placed.filter(notCoveredBy(ignores, used));
  const odd = ignores.flatMap((directive) => {
    const unknown = directive.words.filter((word) => !rules().has(word));
    if (unknown.length > 0) return unknown.map((word) => unknownIgnore(directive, word));
    const isOff = directive.words.length > 0 && directive.words.every((word) => settings(word) === 'off');
    return used.has(directive) || isOff ? [] : [unusedIgnore(directive)];
  });
  return [...told, ...odd];
}

/** Says of each complaint, asked in the order of the text, whether it is to be told. */
function notCoveredBy(ignores: readonly Directive[], used: Set<Directive>): (one: Placed) => boolean {
  let next = 0;
  let open: readonly Directive[] = [];
  return ({ rule, stretch }) => {
    open = open.filter(({ element }) => element && element.end > stretch.start);
    for (let ignore = ignores[next]; ignore && ignore.start <= stretch.start; ignore = ignores[++next]) {
      if (ignore.element && ignore.element.end > stretch.start) open = [...open, ignore];
    }
    // An ignore without names is about every rule.
    const by = open.filter(
      ({ words, element }) =>
        element && element.start <= stretch.start && (words.length === 0 || words.includes(rule)),
    );
    for (const directive of by) used.add(directive);
    return by.length === 0;
  };
}

function unknownIgnore({ start, end }: Directive, word: string): Placed {
  const meant = suggest(word, rules().keys());
  const message = `There is no rule '${word}', so nothing is ignored for it.${meant ? ` Did you mean '${meant}'?` : ''}`;
  return { rule: 'unknown-ignore', complaint: { message, at: { start, end } }, stretch: { start, end } };
}

function unusedIgnore({ start, end, element }: Directive): Placed {
  const message = element
    ? 'Nothing is found that this comment would ignore: remove it.'
    : 'No element follows this comment, so it ignores nothing: put it in front of the element.';
  return { rule: 'unused-ignore', complaint: { message, at: { start, end } }, stretch: { start, end } };
}

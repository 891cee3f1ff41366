import { tokensOf } from '../dialect/tokens.js';

/** A stretch of a template's source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const conditionWord = /^(?:if|elseif|else)(?![^\s{}])/;

/** The tags of Telnyx's conditions: Mustache knows no such thing. */
export function conditionsIn(source: string): readonly Span[] {
  const tokens = [...tokensOf(source)];
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'tag') return [];
    const isCondition =
      token.sigil === '#' ? conditionWord.test(token.body) : token.sigil === '/' && token.body === 'if';
    return isCondition ? [{ start: token.at, end: tokens[index + 1]?.at ?? source.length }] : [];
  });
}

/** The source with those stretches blotted out, and every offset as it was. */
export function masked(source: string, spans: readonly Span[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of spans) {
    text += source.slice(from, start) + 'x'.repeat(end - start);
    from = end;
  }
  return text + source.slice(from);
}

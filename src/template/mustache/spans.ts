import type { TemplateSpans } from 'mustache';
import { percentEncode } from '../dialect/escape.js';
import { follow, placeOf, type XmlState } from '../dialect/place.js';
import type { Span } from './masked.js';

type TemplateSpan = TemplateSpans[number];

/** What the spans of a template are made ready with. */
export interface Preparing {
  readonly source: string;
  /** Where the tags start that are left for Telnyx. */
  readonly kept: ReadonlySet<number>;
  /** The tags of Telnyx's conditions. */
  readonly conditions: readonly Span[];
}

/**
 * Makes what Mustache read ready to be filled in: what is left for Telnyx becomes text, a value in CDATA gets out of
 * it, and one in a comment is left out.
 */
export const prepare = (spans: TemplateSpans, preparing: Preparing): TemplateSpans =>
  new Preparation(preparing).all(spans);

/** A span that goes in as it is. */
const text = (value: string, start: number, end: number): TemplateSpan => ['text', value, start, end];

class Preparation {
  readonly #preparing: Preparing;
  #state: XmlState = 'text';

  constructor(preparing: Preparing) {
    this.#preparing = preparing;
  }

  all(spans: TemplateSpans): TemplateSpans {
    return spans.flatMap((span) => this.#one(span));
  }

  #one(span: TemplateSpan): TemplateSpans {
    const [type, name, start, end] = span;
    const { source, kept } = this.#preparing;
    if (type === 'text') return [text(this.#ownText(start, end), start, end)];
    if (span.length === 6) {
      const [, , , , inner, close] = span;
      if (kept.has(start)) {
        const closed = source.indexOf('}}', close) + 2;
        const isPlain = name === 'secret';
        const within = isPlain ? [text(source.slice(end, close), end, close)] : this.all(inner);
        return [
          text(source.slice(start, end), start, end),
          ...within,
          text(source.slice(close, closed), close, closed),
        ];
      }
      if (name === 'url_encode') return encoded(inner);
      return [[type, name, start, end, this.all(inner), close]];
    }
    if (kept.has(start)) return [text(source.slice(start, end), start, end)];
    if (type !== 'name') return [];
    switch (placeOf(this.#state)) {
      case 'comment':
        return [];
      case 'cdata':
        return [text(']]>', start, start), span, text('<![CDATA[', end, end)];
      default:
        return [span];
    }
  }

  /** The template's own text. No brace can stand right before a tag: three of them would have begun it. */
  #ownText(start: number, end: number): string {
    const { source, conditions } = this.#preparing;
    let from = start;
    for (const condition of conditions.filter((one) => one.start >= start && one.end <= end)) {
      this.#state = follow(this.#state, source.slice(from, condition.start));
      from = condition.end;
    }
    this.#state = follow(this.#state, source.slice(from, end));
    return source.slice(start, end);
  }
}

/** What stands in `{{#url_encode}}` and is filled in here: its values are encoded rather than escaped. */
const encoded = (spans: TemplateSpans): TemplateSpans =>
  spans.map((span) => {
    const [type, value, start, end] = span;
    if (span.length === 6) return [type, value, start, end, encoded(span[4]), span[5]];
    return type === 'text' ? text(percentEncode(value), start, end) : ['&', value, start, end];
  });

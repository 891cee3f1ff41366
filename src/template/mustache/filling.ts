import mustache, { type TemplateSpans } from 'mustache';
import { forbiddenCharacter } from '../../document/escape.js';
import type { Position } from '../../document/node.js';
import type { Issue } from '../../issue.js';
import { percentEncode } from '../dialect/escape.js';
import { quote } from '../dialect/issues.js';
import { escapeValue } from './escape-value.js';

type Context = InstanceType<typeof mustache.Context>;

/** What came of filling a template in. */
export interface Filled {
  readonly text: string;
  /** What is missing, or can't be put into a document. */
  readonly issues: readonly Issue[];
}

/** Fills in a template that was made ready, by Mustache's rules. */
export function fill(
  spans: TemplateSpans,
  source: string,
  values: unknown,
  positionAt: (offset: number) => Position,
): Filled {
  const filling = new Filling(spans, positionAt);
  const text = filling.render(source, values);
  return { text, issues: filling.issues };
}

/** Mustache's own writer, which gets the spans as they were made ready, and says what it would pass over in silence. */
class Filling extends mustache.Writer {
  readonly issues: Issue[] = [];
  readonly #spans: TemplateSpans;
  readonly #positionAt: (offset: number) => Position;

  constructor(spans: TemplateSpans, positionAt: (offset: number) => Position) {
    super();
    this.#spans = spans;
    this.#positionAt = positionAt;
  }

  override parse(): TemplateSpans {
    return this.#spans;
  }

  override escapedValue(token: string[], context: Context): string {
    return escapeValue(this.#textOf(token, context));
  }

  /** Values are never put in as they are: only those that are percent-encoded come here. */
  override unescapedValue(token: string[], context: Context): string {
    return percentEncode(this.#textOf(token, context));
  }

  #textOf([, name = '', start]: string[], context: Context): string {
    const value: unknown = context.lookup(name);
    const shown = quote(name);
    const tell = (code: string, message: string): string => {
      const { line, column } = this.#positionAt(Number(start));
      if (!this.issues.some((issue) => issue.code === code && issue.path === shown)) {
        this.issues.push({ code, severity: 'error', message, path: shown, line, column });
      }
      return '';
    };
    if (value === undefined || value === null) {
      return tell(
        'missing-value',
        `'${shown}' has no value. Give it one, or put what needs it between {{#${shown}}} and {{/${shown}}}.`,
      );
    }
    if (typeof value === 'object') {
      const kind = Array.isArray(value) ? 'a list' : 'an object';
      return tell(
        'not-a-text',
        `'${shown}' is ${kind}, and stands where a text is needed. Write {{#${shown}}} … {{/${shown}}} around what each one is to fill.`,
      );
    }
    const text = String(value);
    const forbidden = forbiddenCharacter(text);
    if (forbidden) {
      const character = `U+${forbidden.code.toString(16).toUpperCase().padStart(4, '0')}`;
      return tell(
        'forbidden-character',
        `The value of '${shown}' holds ${character}, which can't stand in XML, not even escaped. Remove it.`,
      );
    }
    return text;
  }
}

import type { Issue } from '../../issue.js';
import { escapeFor, percentEncode, withoutForbidden } from './escape.js';
import { holds } from './holds.js';
import { quote } from './issues.js';
import { Lookup } from './lookup.js';
import type { ConditionNode, SectionNode, Template, TemplateNode, ValueNode } from './node.js';
import { Notes } from './notes.js';
import { trapFor } from './value-notes.js';
import { type Context, isList, type Scalar } from './values.js';

/** How a template is rendered, where Telnyx's documentation leaves it open. */
export interface RenderOptions {
  /**
   * Whether values are escaped: `xml` writes `& < > " '` and double braces so that a value stays a value, `none` puts values in
   * as they are. `xml` unless told otherwise.
   */
  readonly escape?: 'xml' | 'none';
  /**
   * What `{{{name}}}` and `{{&name}}` do: `escaped` is the same as `{{name}}`, `verbatim` puts the value in as it is, as
   * standard Mustache does. `escaped` unless told otherwise.
   */
  readonly raw?: 'escaped' | 'verbatim';
  /** The longest text to make, in characters (UTF-16 code units). 1,048,576 unless told otherwise. */
  readonly maxLength?: number;
}

/** A template that was filled in. */
export interface Rendered {
  /** The document; empty where it would be longer than is allowed. */
  readonly text: string;
  /** What is unknown or not certain, each once, where it was met first. No note holds a value. */
  readonly notes: readonly Issue[];
}

interface Scope {
  /** The item of the innermost list. */
  readonly item: Scalar | undefined;
  readonly escape: 'xml' | 'none';
}

/** Lists in lists could go on for ever without writing a character. */
const mostSteps = 1_000_000;

/**
 * Fills a template in, once: what a value holds is never taken for a tag. A missing value is empty. White space stays as
 * it is written, also on lines that hold a tag only.
 *
 * The template's own issues are not repeated. Secrets' values are in the text: keep it out of logs.
 *
 * @param template What `parseTemplate()` gave.
 * @param context What names stand for.
 * @example
 * ```ts
 * import { parseTemplate, render } from 'texml/template';
 * const template = parseTemplate('<Response><Say>Hello {{name}}</Say></Response>');
 * const { text } = render(template, { parameters: { name: 'Ann & Bo' }, secrets: {} });
 * console.log(text); // <Response><Say>Hello Ann &amp; Bo</Say></Response>
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter
 */
export function render(template: Template, context: Context, options: RenderOptions = {}): Rendered {
  const rendering = new Rendering(context, options);
  const text = rendering.renderAll(template.nodes, { item: undefined, escape: options.escape ?? 'xml' });
  return rendering.isStopped
    ? { text: '', notes: rendering.notes.all }
    : { text, notes: rendering.notes.all };
}

class Rendering {
  readonly notes = new Notes();
  readonly #lookup: Lookup;
  readonly #isRawVerbatim: boolean;
  readonly #maxLength: number;
  #length = 0;
  #steps = 0;
  isStopped = false;

  constructor(context: Context, { raw, maxLength = 1_048_576 }: RenderOptions) {
    this.#lookup = new Lookup(context, this.notes);
    this.#isRawVerbatim = raw === 'verbatim';
    this.#maxLength = maxLength;
  }

  renderAll(nodes: readonly TemplateNode[], scope: Scope): string {
    let text = '';
    for (const node of nodes) {
      if (this.isStopped) break;
      text += this.#renderNode(node, scope);
    }
    return text;
  }

  #renderNode(node: TemplateNode, scope: Scope): string {
    this.#count(1, 0);
    if ('at' in node) this.notes.use(node.unconfirmed, node.at);
    switch (node.kind) {
      case 'text':
        return this.#write(node.text);
      case 'braces':
        return this.#write(scope.escape === 'xml' ? escapeFor(node.place, node.text) : node.text);
      case 'comment':
        return '';
      case 'value':
        return this.#renderValue(node, scope);
      case 'secret':
        return this.#renderText(this.#lookup.secret(node.name, node.at), node, scope);
      case 'url_encode': {
        const inner = this.renderAll(node.nodes, { ...scope, escape: 'none' });
        const encoded = percentEncode(inner);
        const text = scope.escape === 'xml' ? escapeFor(node.place, encoded) : encoded;
        this.#count(0, text.length - inner.length);
        return text;
      }
      case 'section':
        return this.#renderSection(node, scope);
      case 'if':
        return this.#renderCondition(node, scope);
    }
  }

  #renderValue(node: ValueNode, scope: Scope): string {
    const text = this.#lookup.textOf(node.name, scope.item, node.at, 'warning');
    const isVerbatim = node.isRaw && this.#isRawVerbatim;
    return this.#renderText(text, node, isVerbatim ? { ...scope, escape: 'none' } : scope);
  }

  #renderText(
    value: string,
    { name, at, place }: Pick<ValueNode, 'name' | 'at' | 'place'>,
    scope: Scope,
  ): string {
    if (scope.escape === 'none') return this.#write(value);
    const text = withoutForbidden(value);
    const shown = quote(name);
    if (text !== value) {
      const message = `The value of '${shown}' holds a character that XML forbids: U+FFFD stands for it here. What Telnyx does with it is not documented.`;
      this.notes.add('forbidden-character', message, name, at);
    }
    const trap = trapFor(place, text);
    if (trap) this.notes.add(trap.code, trap.message(shown), name, at);
    return this.#write(escapeFor(place, text));
  }

  #renderSection({ name, isInverted, nodes, at }: SectionNode, scope: Scope): string {
    const value = this.#lookup.find(name, scope.item);
    const isEmpty = value === undefined || value === '' || value === false;
    if (isInverted)
      return isEmpty || (isList(value) && value.length === 0) ? this.renderAll(nodes, scope) : '';
    if (value === undefined) {
      this.#lookup.tellUnknown(name, at, 'warning');
      return '';
    }
    if (isList(value)) return this.#renderEach(value, nodes, scope);
    const message = `'${quote(name)}' is a single value, and Telnyx documents {{#name}} for lists: here, as in standard Mustache, what it holds is kept once unless the value is empty. Send ${quote(name)}[]= for a list, or use {{#if}}.`;
    this.notes.add('section-of-value', message, name, at);
    return isEmpty ? '' : this.renderAll(nodes, { ...scope, item: value });
  }

  #renderEach(list: readonly Scalar[], nodes: readonly TemplateNode[], scope: Scope): string {
    let text = '';
    for (const item of list) {
      if (this.isStopped) break;
      this.#count(1, 0);
      text += this.renderAll(nodes, { ...scope, item });
    }
    return text;
  }

  #renderCondition({ branches }: ConditionNode, scope: Scope): string {
    for (const { test, nodes, at, unconfirmed } of branches) {
      this.notes.use(unconfirmed, at);
      const judging = { lookup: this.#lookup, notes: this.notes, item: scope.item, at };
      if (holds(test, judging)) return this.renderAll(nodes, scope);
    }
    return '';
  }

  #write(text: string): string {
    this.#count(0, text.length);
    return text;
  }

  #count(steps: number, length: number): void {
    this.#steps += steps;
    this.#length += length;
    if (this.#steps <= mostSteps && this.#length <= this.#maxLength) return;
    this.isStopped = true;
    const message = `The document would have more than ${this.#maxLength} characters, or its lists more than ${mostSteps} parts: nothing was rendered. Shorten a list, or allow more with maxLength.`;
    this.notes.add('render-too-large', message, '', undefined, 'error');
  }
}

import type { Rule, RuleView } from '../../verbs/define.js';
import type { Link } from './link.js';
import { formOf, toText } from './options.js';
import type { Shape } from './shape.js';

/**
 * Writes an element and checks it in one pass, where all of it is plainly fine; undefined where anything needs a closer
 * look. It finds no issue on its own: `inspect` does, and this must never pass what `inspect` would report.
 */
export function render(link: Link, inner: string, parent: string): string | undefined {
  const { shape, text, options, last } = link;
  if (typeof text !== 'string' || shape.cdata) return undefined;
  let tag = shape.open;
  let view: LinkView | undefined;
  if (options !== undefined) {
    for (const key in options) {
      const value = options[key];
      if (value === undefined) continue;
      const known = shape.attributes.get(key);
      const fragment = known?.fragment(value);
      if (known === undefined || fragment === undefined) return undefined;
      tag += fragment;
      if (known.rules.length > 0) {
        view ??= new LinkView(link, text, parent);
        if (anyBroken(known.rules, view)) return undefined;
      }
    }
  }
  for (const required of shape.required) if (options?.[required] === undefined) return undefined;
  let rest: string | undefined;
  if (text !== '') rest = last === undefined ? shape.textFragment(text) : undefined;
  else if (shape.text !== 'required') rest = inner === '' ? '/>' : `>${inner}${shape.close}`;
  if (rest === undefined) return undefined;
  if (shape.neverEmpty && text === '' && last === undefined) return undefined;
  if (shape.counted && !countsHold(shape, last)) return undefined;
  if (shape.standingRules.length > 0) {
    view ??= new LinkView(link, text, parent);
    if (anyBroken(shape.standingRules, view)) return undefined;
  }
  return tag + rest;
}

function anyBroken(rules: readonly Rule[], view: RuleView): boolean {
  for (const rule of rules) if (rule.broken(view)) return true;
  return false;
}

/** Whether the number of children is fine beyond doubt: none that may stand only so often, or enough of any. */
function countsHold({ exact, limited, minChildren }: Shape, last: Link | undefined): boolean {
  if (exact || minChildren > 1 || (minChildren === 1 && last === undefined)) return false;
  for (let link = last; link; link = link.before) if (limited.has(link.shape.name)) return false;
  return true;
}

function countOf(last: Link | undefined, name: string | undefined): number {
  let count = 0;
  for (let link = last; link; link = link.before)
    if (name === undefined || link.shape.name === name) count += 1;
  return count;
}

/** An element under construction as the vocabulary's rules see it. */
class LinkView implements RuleView {
  constructor(
    readonly link: Link,
    readonly text: string,
    readonly parent: string,
  ) {}

  get(attribute: string): string | undefined {
    const value = this.link.options?.[attribute];
    return value === undefined || typeof value === 'string'
      ? value
      : plain(this.link.shape, attribute, value);
  }

  count(name?: string): number {
    return countOf(this.link.last, name);
  }

  each(name: string, attribute: string): readonly (string | undefined)[] {
    const found: (string | undefined)[] = [];
    for (let link = this.link.last; link; link = link.before) {
      if (link.shape.name === name) found.push(plain(link.shape, attribute, link.options?.[attribute]));
    }
    return found.reverse();
  }
}

function plain(shape: Shape, attribute: string, value: unknown): string | undefined {
  const text = value === undefined ? undefined : toText(value, formOf(shape, attribute));
  return typeof text === 'string' ? text : undefined;
}

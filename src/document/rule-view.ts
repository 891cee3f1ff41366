import type { RuleView } from '../../verbs/define.js';
import { type Element, isElement, isPlaceholder, type Text, tagOf } from './node.js';

/** A text as it goes over the wire, placeholders as their tags. */
export const wireText = (value: Text | undefined): string | undefined =>
  typeof value === 'object'
    ? value.map((part) => (isPlaceholder(part) ? tagOf(part) : part)).join('')
    : value;

/** An element as the vocabulary's rules see it. */
export class ElementView implements RuleView {
  readonly #element: Element;
  readonly parent: string | undefined;

  constructor(element: Element, parent: string | undefined) {
    this.#element = element;
    this.parent = parent;
  }

  get(attribute: string): string | undefined {
    return wireText(this.#element.attributes[attribute]);
  }

  count(name?: string): number {
    let count = 0;
    for (const child of this.#element.children) {
      if (isElement(child) && (name === undefined || child.name === name)) count += 1;
    }
    return count;
  }

  each(name: string, attribute: string): readonly (string | undefined)[] {
    return this.#element.children.flatMap((child) =>
      isElement(child) && child.name === name ? [wireText(child.attributes[attribute])] : [],
    );
  }

  get templated(): boolean {
    return this.#element.children.some(isPlaceholder);
  }

  get text(): string {
    return this.#element.children.filter((child) => typeof child === 'string').join('');
  }
}

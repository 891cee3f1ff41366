import type { RuleView } from '../../verbs/define.js';
import { type Element, isElement, type Text } from './node.js';

const plain = (value: Text | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** An element as the vocabulary's rules see it. */
export class ElementView implements RuleView {
  readonly #element: Element;
  readonly parent: string | undefined;

  constructor(element: Element, parent: string | undefined) {
    this.#element = element;
    this.parent = parent;
  }

  get(attribute: string): string | undefined {
    return plain(this.#element.attributes[attribute]);
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
      isElement(child) && child.name === name ? [plain(child.attributes[attribute])] : [],
    );
  }

  get text(): string {
    return this.#element.children.filter((child) => typeof child === 'string').join('');
  }
}

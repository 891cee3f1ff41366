import { type Element, isElement, isPlaceholder } from '../../document/node.js';

/**
 * An element without the tags that stand between the elements in it: Telnyx's conditions and lists, which are gone before
 * the document is run.
 */
export function withoutTags(element: Element): Element {
  const { children } = element;
  const hasElements = children.some(isElement);
  const kept = children.filter(
    (child) => !(hasElements && isPlaceholder(child) && child.placeholder === 'tag'),
  );
  const isLayout = (child: unknown) =>
    kept.length < children.length && typeof child === 'string' && child.trim() === '';
  return {
    ...element,
    children: kept
      .filter((child) => !isLayout(child))
      .map((child) => (isElement(child) ? withoutTags(child) : child)),
  };
}

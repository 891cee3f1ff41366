/** Where an element stands in its source. The ends are exclusive. */
export interface Span {
  readonly start: number;
  /** Where its start tag ends; the element, too, where it is written as one tag. */
  readonly tagEnd: number;
  /** Where its end tag starts; undefined where it is written as one tag. */
  readonly closeStart: number | undefined;
  readonly end: number;
  /** Its elements, in order. */
  readonly children: readonly Span[];
}

interface Open {
  readonly start: number;
  readonly tagEnd: number;
  readonly children: Span[];
}

// In a document that was read already, quotation marks and closings are where they belong.
const markup = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** The root element of a well-formed document, with all that is in it. */
export function spansOf(source: string): Span | undefined {
  const open: Open[] = [];
  for (const { 0: tag, index: start } of source.matchAll(markup)) {
    const tagEnd = start + tag.length;
    if (tag.startsWith('<!') || tag.startsWith('<?')) continue;
    let closed: Span | undefined;
    if (tag.startsWith('</')) {
      const opened = open.pop();
      closed = opened && { ...opened, closeStart: start, end: tagEnd };
    } else if (tag.endsWith('/>')) {
      closed = { start, tagEnd, closeStart: undefined, end: tagEnd, children: [] };
    } else {
      open.push({ start, tagEnd, children: [] });
    }
    if (!closed) continue;
    const parent = open.at(-1);
    if (!parent) return closed;
    parent.children.push(closed);
  }
  return undefined;
}

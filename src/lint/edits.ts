import { type AttributeSource, attributesAt, nameAt } from '../document/read/start-tag.js';
import type { Edit, Fix } from './finding.js';
import type { PlannedFix } from './rule.js';
import { endTagOf } from './tags.js';

const inQuotes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escapeValue = (value: string): string =>
  value.replace(/[&<"']/g, (character) => inQuotes[character] ?? character);

/** What an attribute at an offset becomes. */
export interface Becomes {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}

/** Gives an attribute another name, another value, or both. */
export const changeAttribute = (description: string, { name, value }: Becomes): PlannedFix => ({
  description,
  edits: (text, start) => {
    const found = attributeAt(text, start);
    if (!found) return [];
    const edits: Edit[] = [];
    if (name !== undefined) edits.push({ start, end: start + found.name.length, text: name });
    if (value !== undefined)
      edits.push({ start: found.end - found.raw.length, end: found.end, text: escapeValue(value) });
    return edits;
  },
});

/** The attribute whose name starts at an offset. Its start tag is the last thing that began before it. */
function attributeAt(text: string, start: number): AttributeSource | undefined {
  for (const attribute of attributesAt(text, text.lastIndexOf('<', start))) {
    if (attribute.start === start) return attribute;
  }
  return undefined;
}

/** Gives an element another name: in its start tag, and in its end tag where it has one. */
export const renameElement = (description: string, name: string): PlannedFix => ({
  description,
  edits: (text, start) => {
    const { length } = nameAt(text, start);
    const last = endTagOf(text, start);
    const opening = { start: start + 1, end: start + 1 + length, text: name };
    return last?.kind === 'close'
      ? [opening, { start: last.start + 2, end: last.start + 2 + length, text: name }]
      : [opening];
  },
});

/** A text with fixes carried out. Of two that overlap, the later one is left for another time. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly applied: number } {
  const chosen = withoutOverlaps(fixes);
  let out = '';
  let from = 0;
  for (const { edit } of inOrder(chosen)) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return { text: out + text.slice(from), applied: chosen.length };
}

const inOrder = (fixes: readonly Fix[]) =>
  fixes
    .flatMap((fix, index) => fix.edits.map((edit) => ({ edit, index })))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);

function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const refused = new Set<number>();
  let end = 0;
  let last = -1;
  for (const { edit, index } of inOrder(fixes)) {
    const overlaps = edit.start < end;
    if (overlaps) refused.add(Math.max(index, last));
    if (!overlaps || index < last) [end, last] = [edit.end, index];
  }
  return refused.size === 0 ? fixes : withoutOverlaps(fixes.filter((_, index) => !refused.has(index)));
}

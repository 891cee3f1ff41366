import { writeAttribute } from '../../document/escape.js';
import { type Element, isElement } from '../../document/node.js';
import { pageOf } from '../deltas/sources.js';
import type { Span } from '../source/spans.js';
import { type Session, tell } from './place.js';

/** Elements that part what stands before them from what stands behind. */
const parting: ReadonlySet<string> = new Set(['break', 'p', 's']);

/** Takes the tags of SSML out of what is said, and leaves the words. */
export function unwrapSpeech(element: Element, span: Span, path: string, session: Session): void {
  const { ssml = 'plain' } = session.settings;
  const isKept = ssml === 'keep';
  tell(session, { element, path }, undefined, {
    code: 'ssml',
    severity: 'warning',
    message: isKept
      ? `<${element.name}> is SSML, which Telnyx does not document for TeXML: hear what becomes of it.`
      : `<${element.name}> is SSML, which Telnyx does not document for TeXML: its words are left, and its tags are not.`,
    source: pageOf('Say'),
  });
  if (!isKept) strip(element, span, session);
}

function strip(element: Element, span: Span, session: Session): void {
  const { source, edits } = session;
  const { start, tagEnd, closeStart, end } = span;
  const gap = parting.has(element.name) ? ' ' : '';
  const alias = element.name === 'sub' ? element.attributes.alias : undefined;
  if (closeStart === undefined || alias !== undefined) {
    const glues = /\S/.test(source[start - 1] ?? ' ') && /\S/.test(source[end] ?? ' ');
    edits.push({ start, end, text: alias === undefined ? (glues ? gap : '') : writeAttribute(alias) });
    return;
  }
  edits.push({ start, end: tagEnd, text: gap }, { start: closeStart, end, text: gap });
  for (const [index, inner] of element.children.filter(isElement).entries()) {
    const at = span.children[index];
    if (at) strip(inner, at, session);
  }
}

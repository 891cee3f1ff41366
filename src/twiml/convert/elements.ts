import { escapeText } from '../../document/escape.js';
import { type Element, isElement } from '../../document/node.js';
import { rootShape, type Shape } from '../../document/shape.js';
import { type ElementDelta, elementDelta } from '../deltas/elements.js';
import { pageOf } from '../deltas/sources.js';
import { removal } from '../source/edits.js';
import type { Span } from '../source/spans.js';
import { type Place, type Session, tell } from './place.js';

/** An element that TeXML does not have where it stands. */
export interface Stranger {
  readonly element: Element;
  readonly span: Span;
  readonly path: string;
  readonly parent: Place;
}

/** As what an element goes on; undefined where it is gone. */
export type Outcome = { readonly shape: Shape; readonly settlesText?: true } | undefined;

/** Does what the table says about an element that TeXML does not have there. */
export function act(
  stranger: Stranger,
  { act: what, instead, kept }: ElementDelta,
  session: Session,
): Outcome {
  const { element, path, parent } = stranger;
  const outcome = deeds[what](stranger, session);
  const isFirstText = what === 'give-text' && parent.texts.length === 1;
  const done = outcome || isFirstText ? doings[what] : doings.remove;
  const isKept = kept && (outcome !== undefined || isFirstText);
  tell(session, { element, path }, undefined, {
    code: isKept ? 'rewritten' : 'no-equivalent',
    severity: isKept ? 'info' : 'error',
    message: isKept
      ? `TeXML has no <${element.name}> in <${parent.shape.name}>. ${done}`
      : `TeXML has no <${element.name}> in <${parent.shape.name}>. ${done} ${instead}`,
    source: pageOf(parent.shape.name),
  });
  return outcome;
}

const doings = {
  remove: 'It was left out.',
  unwrap: 'Its tags were left out.',
  'give-text': 'Its text stands in there by itself.',
  'become-sip': 'It has become a <Sip>.',
  'wrap-in-dial': 'It stands in a <Dial> now.',
} as const;

type Deed = (stranger: Stranger, session: Session) => Outcome;

const remove: Deed = ({ span }, session) => {
  session.edits.push(removal(session.source, span.start, span.end));
  return undefined;
};

const deeds: Readonly<Record<ElementDelta['act'], Deed>> = {
  remove,
  // SSML is no business of a single element: see `speech.ts`.
  unwrap: remove,
  // What it stands in is written anew when all of that has been looked at.
  'give-text': ({ span, parent }, session) => {
    parent.texts.push(contentOf(session.source, span).trim());
    return undefined;
  },
  'become-sip': (stranger, session) => {
    const { span, element, parent, path } = stranger;
    const shape = parent.shape.children.get('Sip');
    const identity = identityOf(session.source, span, element);
    const close = span.closeStart;
    if (!shape || identity === '' || close === undefined) return remove(stranger, session);
    session.edits.push(
      { start: span.start + 1, end: span.start + 1 + element.name.length, text: 'Sip' },
      { start: span.tagEnd, end: close, text: `sip:${identity}@sip.telnyx.com` },
      { start: close, end: span.end, text: '</Sip>' },
    );
    const strangers = element.children.filter(isElement).filter(({ name }) => name !== 'Identity');
    for (const [index, inner] of strangers.entries()) {
      const { instead = '' } = elementDelta(element.name, inner.name) ?? {};
      tell(session, { element: inner, path: `${path}/${inner.name}[${index + 1}]` }, undefined, {
        code: 'no-equivalent',
        severity: 'error',
        message: `A <Sip> holds no <${inner.name}>, which was left out. ${instead}`,
        source: pageOf(shape.name),
      });
    }
    return { shape, settlesText: true };
  },
  'wrap-in-dial': (stranger, session) => {
    const { span, element } = stranger;
    const shape = rootShape().children.get('Dial')?.children.get(element.name);
    if (!shape) return remove(stranger, session);
    session.edits.push({ start: span.start, end: span.start, text: '<Dial>' });
    session.edits.push({ start: span.end, end: span.end, text: '</Dial>' });
    return { shape };
  },
};

/** What stands in an element, as it is written. */
export const contentOf = (source: string, { tagEnd, closeStart }: Span): string =>
  closeStart === undefined ? '' : source.slice(tagEnd, closeStart);

/** Who is called by a Client: its text, or that of the Identity in it. */
function identityOf(source: string, span: Span, element: Element): string {
  const inner = element.children.filter(isElement);
  const at = inner.findIndex(({ name }) => name === 'Identity');
  const identity = at < 0 ? undefined : span.children[at];
  if (identity) return contentOf(source, identity).trim();
  const text = element.children.find((child) => typeof child === 'string');
  return inner.length === 0 ? contentOf(source, span).trim() : escapeText(text ?? '').trim();
}

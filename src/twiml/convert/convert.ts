import { writeAttribute } from '../../document/escape.js';
import { type Element, isElement } from '../../document/node.js';
import { attributesAt, nameAt } from '../../document/read/start-tag.js';
import { rootShape, type Shape } from '../../document/shape.js';
import { elementDelta } from '../deltas/elements.js';
import { pageOf } from '../deltas/sources.js';
import { removal } from '../source/edits.js';
import type { Span } from '../source/spans.js';
import { convertAttributes } from './attributes.js';
import { isEmptied, settle } from './defaults.js';
import { act } from './elements.js';
import { isTooLong, splitPause } from './pauses.js';
import { type Place, type Session, tell } from './place.js';
import { repeat } from './repeat.js';
import { unwrapSpeech } from './speech.js';

/** Moves a whole document. */
export function convert(root: Element, span: Span, session: Session): void {
  const shape = rootShape();
  convertKnown(root, span, shape, shape.name, undefined, session);
  tellOfMethod(root, shape.name, session);
}

/** An element that TeXML has there, or has by now. Gives its place where it stays. */
function convertKnown(
  element: Element,
  span: Span,
  shape: Shape,
  path: string,
  parent: Place | undefined,
  session: Session,
  isTextSettled = false,
): Place | undefined {
  const { edits } = session;
  const mark = edits.length;
  const place: Place = {
    element,
    span,
    shape,
    path,
    parent,
    settled: new Map(),
    additions: new Map(),
    choices: [],
    texts: [],
  };
  if (isTooLong(place)) {
    splitPause(place, session);
    return place;
  }
  const leave = (): undefined => {
    edits.length = mark;
    edits.push(removal(session.source, span.start, span.end));
  };
  if (!convertAttributes(place, session)) return leave();
  const inside = edits.length;
  const children = isTextSettled ? { kept: 0, places: [] } : convertChildren(place, session);
  const [text] = place.texts;
  if (text !== undefined) {
    edits.length = inside;
    edits.push({ start: span.tagEnd, end: span.closeStart ?? span.tagEnd, text });
  }
  if (parent && !isTextSettled && isEmptied(place, children.kept)) {
    tell(session, place, undefined, {
      code: 'emptied',
      severity: 'warning',
      message: `Nothing is left in <${shape.name}>, and it was left out, too.`,
      source: pageOf(shape.name),
    });
    return leave();
  }
  settle(place, children.places, session);
  for (const one of [place, ...children.places]) writeAdditions(one, session);
  repeat(place, mark, session);
  return place;
}

interface Children {
  /** How many elements are left. */
  readonly kept: number;
  readonly places: readonly Place[];
}

function convertChildren(parent: Place, session: Session): Children {
  const places: Place[] = [];
  const counts = new Map<string, number>();
  let kept = 0;
  let ended: Shape | undefined;
  for (const [index, element] of parent.element.children.filter(isElement).entries()) {
    const span = parent.span.children[index];
    if (!span) continue;
    const { name } = element;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const path = `${parent.path}/${name}[${count}]`;
    if (ended) {
      dropUnreachable(element, span, path, ended, session);
      continue;
    }
    const known = parent.shape.children.get(name);
    const delta = known ? undefined : elementDelta(parent.shape.name, name);
    if (delta?.act === 'unwrap') {
      unwrapSpeech(element, span, path, session);
      continue;
    }
    const outcome = delta ? act({ element, span, path, parent }, delta, session) : known && { shape: known };
    if (!outcome) {
      // What nobody knows is left for a person to see.
      if (!delta) kept += 1;
      continue;
    }
    const settlesText = 'settlesText' in outcome;
    const place = convertKnown(element, span, outcome.shape, path, parent, session, settlesText);
    if (!place) continue;
    places.push(place);
    kept += 1;
    if (outcome.shape.terminal) ended = outcome.shape;
  }
  return { kept, places };
}

function dropUnreachable(element: Element, span: Span, path: string, after: Shape, session: Session): void {
  session.edits.push(removal(session.source, span.start, span.end));
  tell(session, { element, path }, undefined, {
    code: 'unreachable',
    severity: 'warning',
    message: `Nothing after <${after.name}> runs, neither here nor at Twilio: it was left out.`,
    source: after.source,
  });
}

/** Puts new attributes behind the others. Each place is written once: what is written is no longer to be added. */
function writeAdditions({ span, additions }: Place, { source, edits }: Session): void {
  if (additions.size === 0) return;
  const last = [...attributesAt(source, span.start)].at(-1);
  const at = last ? last.end + 1 : span.start + 1 + nameAt(source, span.start).length;
  const text = [...additions].map(([name, value]) => ` ${name}="${writeAttribute(value)}"`).join('');
  edits.push({ start: at, end: at, text });
  additions.clear();
}

/** The method by which a Gather's `action` is asked is the application's, which Twilio's default is not. */
function tellOfMethod(root: Element, path: string, session: Session): void {
  const asks = (element: Element): boolean =>
    element.name === 'Gather' || element.children.filter(isElement).some(asks);
  if (!asks(root)) return;
  tell(session, { element: root, path }, undefined, {
    code: 'application-method',
    severity: 'warning',
    message:
      "Telnyx asks the `action` of a Gather by the application's voice method, which is GET unless told otherwise: set it to POST, as Twilio does.",
    source: pageOf('Gather'),
  });
}

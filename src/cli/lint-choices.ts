import type { Element } from '../document/node.js';
import { isBridged, type Leg } from '../simulate/index.js';

/** What somebody does in a trial of a flow, where the call waits for it. */
export type Choice =
  | { readonly press: string }
  | { readonly say: string }
  /** Nothing, until the call goes on by itself. */
  | { readonly silence: true }
  | { readonly hangUp: true }
  /** Whoever the caller is connected to hangs up. */
  | { readonly calleeHangsUp: true };

const keypad = [...'0123456789*#'];

const attribute = (element: Element, name: string): string | undefined => {
  const value = element.attributes[name];
  return typeof value === 'string' ? value : undefined;
};

/** The keys that tell different answers apart: each key where one is asked for, and a single input where more are. */
function keysFor(element: Element): readonly Choice[] {
  const length = Number(attribute(element, 'numDigits') ?? attribute(element, 'minDigits') ?? 1);
  const finish = attribute(element, 'finishOnKey') ?? '#';
  const valid = [...(attribute(element, 'validDigits') ?? keypad.join(''))].filter((key) => key !== finish);
  const isExact = element.attributes.numDigits !== undefined;
  const typed = (keys: string): Choice => ({ press: isExact ? keys : keys + finish });
  if (length > 1) return [typed(Array.from({ length }, (_, at) => valid[at % valid.length] ?? '1').join(''))];
  const invalid = keypad.find((key) => !valid.includes(key) && key !== finish);
  return [
    ...valid,
    ...(invalid !== undefined && element.attributes.invalidDigitsAction !== undefined ? [invalid] : []),
  ].map(typed);
}

/** Words that the document says it expects, or any. */
function wordsFor(element: Element): readonly Choice[] {
  const words = [attribute(element, 'hints'), attribute(element, 'keyterms')]
    .flatMap((list) => list?.split(',') ?? [])
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return (words.length > 0 ? words.slice(0, 12) : ['yes']).map((say) => ({ say }));
}

/** By what a call waits for: what somebody might do beside nothing. */
const byWanted: Readonly<Record<string, (element: Element) => readonly Choice[]>> = {
  keys: keysFor,
  speech: wordsFor,
  'keys or speech': (element) => [...keysFor(element), ...wordsFor(element)],
  recording: () => [{ press: '#' }],
};

/** What can be tried on a leg that waits for its person. */
export function choicesOn(leg: Leg): readonly Choice[] {
  if (isBridged(leg)) return [{ calleeHangsUp: true }, { hangUp: true }];
  const { running } = leg;
  const own = running?.waitsFor === undefined ? undefined : byWanted[running.waitsFor];
  return [...(running && own ? own(running.element) : []), { silence: true }, { hangUp: true }];
}

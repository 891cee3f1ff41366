import type { Element } from '../../document/node.js';
import type { Method, Target } from '../engine/account.js';
import { voiceMethodOf } from '../engine/application.js';
import { specOf, textOf, tokensOf } from '../engine/attributes.js';
import type { Reference, Turn } from './behaviour.js';

const asMethod = (text: string | undefined): Method => (text === 'GET' ? 'GET' : 'POST');

/** Where an attribute has Telnyx send a request: its address, and the method that the vocabulary says goes with it. */
export function targetOf(
  turn: Turn,
  attribute: string,
  element: Element = turn.element,
): Reference<Target> | undefined {
  const address = textOf(element, attribute);
  if (address === undefined) return undefined;
  const by = specOf(element, attribute)?.method;
  return {
    address,
    base: turn.leg.program?.url,
    method:
      by === 'application'
        ? voiceMethodOf(turn.leg.application, turn.settings)
        : asMethod(by === undefined ? undefined : textOf(element, by)),
  };
}

/** The address in the element's own text, with the method in its attribute `method`. */
export const textTarget = (element: Element, address: string): Reference<Target> => ({
  address,
  method: asMethod(textOf(element, 'method')),
});

/** Where an attribute has Telnyx report events, and which. */
export function reportsOf(
  turn: Turn,
  attribute: string,
  element: Element = turn.element,
): (Reference<Target> & { readonly events: readonly string[] }) | undefined {
  const target = targetOf(turn, attribute, element);
  return target && { ...target, events: tokensOf(element, `${attribute}Event`) };
}

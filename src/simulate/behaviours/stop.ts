import type { Element } from '../../document/node.js';
import { childrenOf, textOf } from '../engine/attributes.js';
import { isService, services } from '../services/index.js';
import { type Action, type Behaviour, nextVerb, type Turn, warning } from './behaviour.js';

/** Ends what a noun means: the services of its kind, or the one of its name. */
function stopped({ leg }: Turn, noun: Element): readonly Action[] {
  const goesOn = isService(noun.name) ? services[noun.name].goesOn : undefined;
  if (goesOn !== undefined) return [warning(goesOn)];
  const name = textOf(noun, 'name');
  const meant = leg.services.filter(
    ({ kind, plan }) => kind === noun.name && (name === undefined || ('name' in plan && plan.name === name)),
  );
  if (meant.length > 0) return meant.map(({ sid }): Action => ({ do: 'stop-service', sid }));
  const which = name === undefined ? '' : ` of the name '${name}'`;
  return [warning(`There is no <${noun.name}>${which} to stop.`)];
}

/** Ends services that run beside the document. */
export const stop: Behaviour<never> = {
  answers: true,
  begin: (turn) => ({
    actions: childrenOf(turn.element).flatMap((noun) => stopped(turn, noun)),
    end: nextVerb,
  }),
};

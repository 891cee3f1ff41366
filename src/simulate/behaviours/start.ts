import { childrenOf } from '../engine/attributes.js';
import { isService, services } from '../services/index.js';
import { type Action, type Behaviour, nextVerb, warning } from './behaviour.js';

/** Sets services going beside the document. */
export const start: Behaviour<never> = {
  answers: true,
  begin: (turn) => ({
    actions: childrenOf(turn.element).flatMap((noun): readonly Action[] => {
      // What is no service is dropped; the checker's warning says so already.
      if (!isService(noun.name)) return [];
      const service = services[noun.name].planned(turn, noun);
      return [typeof service === 'string' ? warning(service) : { do: 'start-service', service }];
    }),
    end: nextVerb,
  }),
};

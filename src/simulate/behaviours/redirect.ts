import { contentOf } from '../engine/attributes.js';
import { laterRequest } from '../engine/parameters.js';
import type { Behaviour } from './behaviour.js';
import { textTarget } from './target.js';

/** Goes on with the document at another address. */
export const redirect: Behaviour<never> = {
  answers: false,
  begin: (turn) => ({
    end: {
      next: 'document',
      target: textTarget(turn.element, contentOf(turn.element)),
      message: { callback: 'redirect-request', parameters: laterRequest(turn) },
      orElse: 'hang-up',
    },
  }),
};

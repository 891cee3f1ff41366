import type { Behaviour } from './behaviour.js';

/** Ends the call. It needs no media, so a call that still rings is not answered for it. */
export const hangup: Behaviour<never> = {
  answers: false,
  begin: () => ({ end: { next: 'hang-up' } }),
};

import { type Behaviour, nextVerb, warning } from './behaviour.js';

/** Takes the call out of the queue that it waits in. */
export const leave: Behaviour<never> = {
  answers: false,
  begin: ({ leg }) =>
    leg.outer.length > 0
      ? { end: { next: 'leave' } }
      : {
          actions: [
            warning('<Leave> does nothing here: it belongs in the document that a call in a queue hears.'),
          ],
          end: nextVerb,
        },
};

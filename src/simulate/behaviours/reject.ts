import { textOf } from '../engine/attributes.js';
import { isAnswered } from '../engine/leg.js';
import { type Behaviour, warning } from './behaviour.js';

/** Refuses a call that still rings; one that was answered is cut. */
export const reject: Behaviour<never> = {
  answers: false,
  begin: ({ element, leg }) =>
    isAnswered(leg)
      ? {
          actions: [warning('<Reject> comes too late: the call was answered, so it is cut, and billed.')],
          end: { next: 'hang-up' },
        }
      : { end: { next: 'reject', busy: textOf(element, 'reason') === 'busy' } },
};

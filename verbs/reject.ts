import { define } from './define.js';

export const reject = define({
  /**
   * Turns the call away. As the first verb it leaves the call unanswered and free of charge. Note: one source demands the
   * first place; the Reject page allows a later one, where the call is cut off and billed.
   */
  reject: {
    name: 'Reject',
    kind: 'verb',
    terminal: true,
    first: true,
    attributes: {
      /** What the caller is told. Note: the Reject page speaks of a tone, another source of SIP 404 and SIP 486. */
      reason: { type: 'enum', values: ['rejected', 'busy'], default: 'rejected' },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/reject',
  },
});

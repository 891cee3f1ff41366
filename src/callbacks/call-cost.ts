import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf } from './wire.js';

export const callCostCallbacks = defineCallbacks({
  /**
   * What the call cost, after it has ended; for applications with call_cost_in_webhooks. Not documented by Telnyx: seen
   * in public code, where it comes to the status callback's address, and for some to the voice address.
   * Method: the application's status_callback_method.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-fundamentals
   */
  'call-cost': {
    kind: 'call-cost',
    answer: 'none',
    shares: ['presumedIdentity'],
    parameters: {
      /** `call-cost-events`. Not documented by Telnyx; seen in public code. */
      CallbackSource: z.optional(oneOf('call-cost-events')),
    },
    /** The price as decimal text, under a name that holds the leg's CallSid. Not documented by Telnyx; seen in public code. */
    dynamic: { 'CallCost[<CallSid>]': /^CallCost\[.+\]$/ },
    undocumented: true,
  },
});

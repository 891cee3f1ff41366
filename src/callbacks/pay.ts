import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

export const payCallbacks = defineCallbacks({
  /**
   * <Pay> ended and the next document is wanted. Without an action, the address of the current document is asked.
   * Method: the <Pay>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay
   */
  'pay-action': {
    kind: 'pay',
    answer: 'document',
    shares: ['presumedIdentity', 'payment', 'charge', 'paymentDetails'],
    parameters: {
      /** Whether the payment succeeded: the one to go by. */
      PayResult: oneOf('success', 'failed'),
      /** The outcome in detail. Its words are not those of `Result` in the status requests. */
      Result: oneOf(
        'success',
        'validation-error',
        'payment-connector-error',
        'internal-error',
        'too-many-failed-attempts',
        'cancelled',
      ),
      /** The step that the payment ended at, such as `payment-card-number`; present when it is available. */
      PaymentStep: z.optional(text),
      /** Telnyx's code for what failed; present when the payment failed. */
      ErrorCode: z.optional(text),
      /** The same value as `ChargeId`; present when a charge succeeded. */
      PaymentConfirmationCode: z.optional(text),
      /** The same value as `TokenId`; present when a token was made. */
      PaymentToken: z.optional(text),
    },
  },
  /**
   * A step of <Pay> progressed, or the caller has to try again.
   * Method: the <Pay>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay
   */
  'pay-status-progress': {
    kind: 'pay-status',
    answer: 'none',
    shares: ['payingCall', 'payment', 'payStep', 'paymentDetails'],
    parameters: {
      /** `processing`. */
      Status: oneOf('processing'),
      /** `pending`. */
      Result: oneOf('pending'),
    },
  },
  /**
   * <Pay> ended.
   * Method: the <Pay>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay
   */
  'pay-status-completed': {
    kind: 'pay-status',
    answer: 'none',
    shares: ['payingCall', 'payment', 'payStep', 'charge', 'paymentDetails'],
    parameters: {
      /** `completed`, whatever the outcome. */
      Status: oneOf('completed'),
      /** Whether the payment succeeded. Its words are not those of `Result` in the action's request. */
      Result: oneOf('success', 'failed'),
    },
  },
});

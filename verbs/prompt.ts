import { define } from './define.js';
import { cardTypes, paymentSteps } from './values.js';

export const prompt = define({
  /** What is said in a step of a payment, in place of Telnyx's own words. Twilio's step `payment-processing` is not known. */
  prompt: {
    name: 'Prompt',
    kind: 'child',
    children: { say: { min: 1 } },
    attributes: {
      /** The step it is for. */
      for: { type: 'enum', values: paymentSteps, required: true },
      /** The attempts it is for, counted from 1 and separated by spaces. */
      attempt: { type: 'token-list', pattern: /^(?!.*(?: 0| {2}| $))[1-9][\d ]*$/ },
      /**
       * The error it is for, after a step that failed. Note: the values are those of the REST API, since the page's own list
       * could not be read.
       */
      errorType: {
        type: 'enum',
        values: [
          'timeout',
          'invalid-card-number',
          'invalid-card-type',
          'invalid-date',
          'invalid-security-code',
          'invalid-postal-code',
          'invalid-bank-routing-number',
          'invalid-bank-account-number',
          'input-matching-failed',
        ],
      },
      /**
       * The type of card it is for. Note: Telnyx's validator takes `unionpay` too, yet the page says that this type is never
       * detected.
       */
      cardType: { type: 'enum', values: cardTypes },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay',
  },
});

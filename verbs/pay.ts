import { define } from './define.js';
import { isObject, readJson } from './json.js';
import { isPromptTable } from './pay-prompts.js';
import { error, has, onlyWith, warning } from './rule.js';
import { callbackMethod, cardTypes } from './values.js';
import { payVoice } from './voices.js';

export const pay = define({
  /**
   * Takes a payment, or keeps the means of one: it asks for the details step by step, during which recordings are paused.
   * Note: a compatibility table calls it unsupported; its own page documents it in full.
   */
  pay: {
    name: 'Pay',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    children: { prompt: {}, parameter: {} },
    attributes: {
      /** Asked when Pay has ended; the document it answers takes over the call. Without it the current one is fetched again. */
      action: { type: 'url', answers: 'pay', method: 'method' },
      /** HTTP method for `action`. */
      method: callbackMethod,
      /** Is told of each step and of the end. */
      statusCallback: { type: 'url', answers: 'pay-status', method: 'statusCallbackMethod' },
      /** HTTP method for `statusCallback`. */
      statusCallbackMethod: callbackMethod,
      /** Name of the payment connector. */
      paymentConnector: { type: 'string', default: 'Default' },
      /**
       * Amount to charge, in decimal form such as `10.50`. Ignored when the means of payment is only kept.
       * @requiredWhen transactionType is charge
       */
      chargeAmount: {
        type: 'string',
        pattern: /^\d+(\.\d+)?$/,
      },
      /** Currency of the amount. Note: the REST API also takes it in lower case, as Twilio writes it. */
      currency: { type: 'enum', values: ['USD'], default: 'USD' },
      /** A token of an earlier payment, with which nothing is asked for. */
      paymentToken: { type: 'string' },
      /** Whether the details of a card or of a bank account are asked for. */
      paymentMethod: { type: 'enum', values: ['credit-card', 'ach-debit'], default: 'credit-card' },
      /** `true` asks for the postal code, `false` does not, and anything else is the code itself. */
      postalCode: { type: 'string', default: 'true' },
      /** Fewest digits of a postal code that is asked for. */
      minPostalCodeLength: { type: 'integer', min: 1 },
      /** The cards that are accepted, separated by spaces. */
      validCardTypes: { type: 'token-list', values: cardTypes },
      /** Whether the means of payment is charged or kept. Without it, `chargeAmount` decides. */
      transactionType: { type: 'enum', values: ['charge', 'tokenize'] },
      /** Text for the payment processor. */
      description: { type: 'string' },
      /** How often each step is tried. */
      maxAttempts: { type: 'integer', min: 1, max: 3, default: 1 },
      /** Seconds to wait for the digits of a step. */
      timeout: { type: 'integer', min: 1, max: 600, unit: 's', default: 5 },
      /** Seconds to wait between digits. */
      interDigitTimeout: { type: 'integer', min: 1, max: 600, unit: 's', default: 5 },
      /** Voice of the prompts: `male`, `female`, or a provider's. The names differ from those of Say. */
      voice: { type: 'string', default: 'female' },
      /** Language of the prompts. */
      language: { type: 'string', default: 'en-US' },
      /** Level of the speech service. */
      serviceLevel: { type: 'string', default: 'premium', suggestions: ['premium'] },
      /** Values for the payment connector, as a JSON object. */
      parameters: { type: 'json' },
      /** What is said in each step, as a JSON object; Prompt does the same. */
      prompts: { type: 'json' },
      /** Values of your own, as a JSON object. */
      metadata: { type: 'json' },
    },
    rules: [
      error(
        'pay-charge-amount',
        ['transactionType', 'chargeAmount'],
        'A charge needs an amount above zero: set `chargeAmount`, for example "10.50".',
        (element) =>
          element.get('transactionType') === 'charge' && !(Number(element.get('chargeAmount')) > 0),
      ),
      warning(
        'pay-tokenize-amount',
        ['chargeAmount', 'transactionType'],
        'With transactionType="tokenize" nothing is charged: remove `chargeAmount`, or write transactionType="charge".',
        (element) => element.get('transactionType') === 'tokenize' && has(element, 'chargeAmount'),
      ),
      warning(
        'pay-token-card-types',
        ['validCardTypes', 'paymentToken'],
        'With `paymentToken` no card is asked for: remove `validCardTypes`.',
        (element) => has(element, 'validCardTypes') && has(element, 'paymentToken'),
      ),
      error(
        'pay-prompts',
        ['prompts'],
        'Each member of `prompts` is a payment step, and its value a text or a list of {"text", "attempt", "cardType", "errorType"}, as in {"postal-code": "Your postal code, please."}.',
        (element) =>
          isObject(readJson(element.get('prompts') ?? '')) && !isPromptTable(element.get('prompts') ?? ''),
      ),
      onlyWith(
        'pay-postal-code-length',
        ['minPostalCodeLength'],
        ['postalCode'],
        'No postal code is asked for, so `minPostalCodeLength` does nothing: set postalCode="true", or remove it.',
        (element) => (element.get('postalCode') ?? 'true') === 'true',
      ),
      warning(
        'pay-voice',
        ['voice'],
        'Pay speaks with male, female or a provider\'s voice, as in "Telnyx.NaturalHD.astra"; the built-in voices of Say are not its own.',
        (element) => !payVoice.test(element.get('voice') ?? 'female'),
      ),
      warning(
        'pay-prompt-attempt',
        [],
        "A Prompt is meant for an attempt that never comes: raise `maxAttempts`, or lower the Prompt's `attempt`.",
        (element) => {
          const last = Number(element.get('maxAttempts') ?? 1);
          return element
            .each('Prompt', 'attempt')
            .some((attempts) => attempts?.split(/\s+/).some((attempt) => Number(attempt) > last));
        },
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay',
  },
});

import { define, type RuleView, sharing } from './define.js';
import { onlyWith, warning } from './rule.js';
import { reference } from './sources.js';
import { isGoogle, speechAttributes, speechEngines, speechRules } from './speech.js';
import { callbackMethod } from './values.js';

const length = (element: RuleView, attribute: string, otherwise: number): number =>
  Number(element.get(attribute) ?? otherwise);

export const gather = define({
  /**
   * Collects keys, speech or both from the caller, while the prompts inside it play. Without input the document goes on
   * with the next verb. Note: it has no `method`: the TeXML application's voice method is used, although an older
   * reference listed one.
   */
  gather: {
    name: 'Gather',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    terminalWhen: 'input arrives',
    children: { say: {}, play: {} },
    attributes: sharing(
      {
        /** Receives the result; the document it answers takes over the call. */
        action: { type: 'url', answers: 'gather', method: 'application' },
        /** Seconds to wait between digits. The clock starts when the prompts have ended. */
        timeout: { type: 'integer', min: 1, max: 120, unit: 's', default: 5 },
        /** What the caller may answer with: keys, speech, or whichever comes first. */
        input: { type: 'enum', values: ['dtmf', 'speech', 'dtmf speech'], default: 'dtmf' },
        /** Seconds of silence that end the speech. Twilio's `auto` is not among the values. */
        speechTimeout: { type: 'integer', min: 0, unit: 's' },
        /**
         * Receives results while the caller is still speaking. Note: Telnyx documents no payload, and one version of its
         * validator called it dead: do not depend on it.
         */
        partialResultCallback: {
          type: 'url',
          answers: 'partial-result',
          method: 'partialResultCallbackMethod',
        },
        /** HTTP method for `partialResultCallback`. */
        partialResultCallbackMethod: callbackMethod,
        /** Masks profanity in what was heard. */
        profanityFilter: { type: 'boolean' },
        /** The enhanced form of a model. For Google's `phone_call` and `video` alone. */
        useEnhanced: { type: 'boolean' },
        /**
         * Who recognises the speech. Note: Telnyx's lists differ in length; the newest reference is followed, and `Cohere`
         * stands in it alone.
         */
        transcriptionEngine: { type: 'enum', values: speechEngines, source: reference },
        /**
         * The key that ends the input; empty text turns it off. Note: the Gather page speaks of a set of keys, Telnyx's
         * validator takes one at most.
         */
        finishOnKey: { type: 'digits', pattern: /^[0-9*#]?$/, default: '#' },
        /** The exact number of digits; the input ends with the last of them. */
        numDigits: { type: 'integer', min: 1, max: 128 },
        /** Language that is spoken. */
        language: { type: 'string', default: 'en-US' },
        /** The keys that are accepted. */
        validDigits: { type: 'digits', pattern: /^[0-9*#]+$/ },
        /** Receives input outside `validDigits`; the document it answers takes over the call. */
        invalidDigitsAction: { type: 'url', answers: 'gather', method: 'application' },
        /** The fewest digits that make an input. */
        minDigits: { type: 'integer', min: 1, max: 128, default: 1 },
        /** The most digits that make an input. */
        maxDigits: { type: 'integer', min: 1, max: 128, default: 128 },
      },
      speechAttributes,
    ),
    rules: [
      warning(
        'gather-digits-range',
        ['minDigits', 'maxDigits'],
        '`minDigits` is above `maxDigits`: no input can fit both.',
        (element) => length(element, 'minDigits', 1) > length(element, 'maxDigits', 128),
      ),
      {
        ...warning(
          'gather-digits-contradict',
          ['numDigits', 'minDigits', 'maxDigits'],
          '`numDigits` is the exact length, and `minDigits` or `maxDigits` says otherwise: keep one or the other.',
          (element) => {
            const exact = length(element, 'numDigits', Number.NaN);
            return exact < length(element, 'minDigits', 1) || exact > length(element, 'maxDigits', 128);
          },
        ),
        askedBy: ['minDigits', 'maxDigits'],
      },
      onlyWith(
        'gather-speech-off',
        [
          'speechTimeout',
          'partialResultCallback',
          'profanityFilter',
          'useEnhanced',
          'hints',
          'keyterms',
          'smartFormat',
          'transcriptionEngine',
          'model',
          'apiKeyRef',
          'region',
          'language',
        ],
        ['input'],
        'Speech is not listened for: set input="speech" or input="dtmf speech", or remove the settings of speech.',
        (element) => (element.get('input') ?? 'dtmf') !== 'dtmf',
      ),
      onlyWith(
        'gather-enhanced-model',
        ['useEnhanced'],
        ['transcriptionEngine', 'model'],
        '`useEnhanced` is read for the Google models phone_call and video alone: set one of them as `model`, or remove it.',
        (element) => isGoogle(element) && /^(google\/)?(phone_call|video)$/.test(element.get('model') ?? ''),
      ),
      onlyWith(
        'gather-invalid-digits',
        ['invalidDigitsAction'],
        ['validDigits'],
        'Every digit is accepted, so `invalidDigitsAction` is never asked: add `validDigits`, or remove it.',
        (element) => element.get('validDigits') !== undefined,
      ),
      ...speechRules,
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather',
  },
});

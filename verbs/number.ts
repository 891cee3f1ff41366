import { define, sharing } from './define.js';
import { dialedLegAttributes, dialedLegRules, isReported } from './dialed-leg.js';
import { has, warning } from './rule.js';
import { reference } from './sources.js';

export const number = define({
  /** A telephone number to call, in E.164 form: a plus sign, the country code and the rest. */
  number: {
    name: 'Number',
    kind: 'noun',
    text: 'required',
    textFormat: 'e164',
    attributes: sharing(
      {
        /**
         * Which events go to `statusCallback`, separated by spaces. Note: an older page lacks `deepfake`, the newer reference
         * has it.
         */
        statusCallbackEvent: {
          type: 'token-list',
          values: ['initiated', 'ringing', 'answered', 'amd', 'dtmf', 'deepfake', 'completed'],
          default: 'completed',
          source: reference,
        },
        /** Keys to press after the answer, for an extension; `w` waits for half a second. */
        sendDigits: { type: 'digits', pattern: /^[0-9*#w]+$/ },
        /** Finds out whether the callee's voice is synthetic. */
        deepfakeDetection: { type: 'enum', values: ['Enable'] },
        /**
         * Receives the result of `deepfakeDetection`. Note: calls made over REST can choose the HTTP method of this callback;
         * no attribute for it is documented here.
         */
        deepfakeDetectionCallbackUrl: { type: 'url', answers: 'deepfake' },
      },
      dialedLegAttributes,
    ),
    rules: [
      ...dialedLegRules,
      warning(
        'deepfake-result-unheard',
        ['deepfakeDetection', 'deepfakeDetectionCallbackUrl', 'statusCallback', 'statusCallbackEvent'],
        'The result of `deepfakeDetection` is sent nowhere: add `deepfakeDetectionCallbackUrl`, or `statusCallback` with "deepfake" in `statusCallbackEvent`.',
        (element) =>
          element.get('deepfakeDetection') === 'Enable' &&
          !has(element, 'deepfakeDetectionCallbackUrl') &&
          !isReported(element, 'deepfake'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial',
  },
});

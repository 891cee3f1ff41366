import { define, sharing } from './define.js';
import { dialedLegAttributes, dialedLegRules } from './dialed-leg.js';
import { together } from './rule.js';

export const sip = define({
  /** A SIP address to call. Unlike a Number it sends no keys and looks for no synthetic voices. */
  sip: {
    name: 'Sip',
    kind: 'noun',
    text: 'required',
    textFormat: 'sip-uri',
    attributes: sharing(
      {
        /**
         * Which events go to `statusCallback`, separated by spaces. Note: Telnyx's validator takes `deepfake` here too,
         * although its reference says that Sip has no such detection.
         */
        statusCallbackEvent: {
          type: 'token-list',
          values: ['initiated', 'ringing', 'answered', 'amd', 'dtmf', 'completed'],
          default: 'completed',
        },
        /**
         * User name, where the address asks for authentication.
         * @requiredWhen password is set
         */
        username: { type: 'string' },
        /**
         * Password, where the address asks for authentication.
         * @requiredWhen username is set
         */
        password: { type: 'string' },
      },
      dialedLegAttributes,
    ),
    rules: [
      ...dialedLegRules,
      together(
        'sip-credentials',
        'username',
        'password',
        '`username` and `password` probably work together alone: write both, or neither.',
      ),
    ],
    under: {
      /** The SIP address that the call is sent on to. */
      refer: {
        text: 'required',
        textFormat: 'sip-uri',
        source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/refer',
      },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial',
  },
});

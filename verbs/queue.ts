import { define } from './define.js';
import { callbackMethod } from './values.js';

export const queue = define({
  /** The queue, by its name, whose longest-waiting call is taken. */
  queue: {
    name: 'Queue',
    kind: 'noun',
    text: 'required',
    textFormat: 'queue-name',
    attributes: {
      /** Document run for the waiting caller before the two are connected. It may hold only a few verbs. */
      url: { type: 'url', answers: 'queue', method: 'method' },
      /** HTTP method for `url`. */
      method: callbackMethod,
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial',
  },
});

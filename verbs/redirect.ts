import { define } from './define.js';
import { callbackMethod } from './values.js';

export const redirect = define({
  /** Goes on with the document at another address. Nothing after it runs. */
  redirect: {
    name: 'Redirect',
    kind: 'verb',
    terminal: true,
    text: 'required',
    textFormat: 'url',
    textAnswers: 'voice',
    textMethod: 'method',
    attributes: {
      /** HTTP method for the new document. */
      method: callbackMethod,
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/redirect',
  },
});

import { define } from './define.js';
import { callbackMethod } from './values.js';

export const refer = define({
  /** Hands the call over to a SIP address with a SIP REFER. Once that has worked, the call is gone. */
  refer: {
    name: 'Refer',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    children: { sip: { min: 1, max: 1 } },
    attributes: {
      /** Asked when the transfer has ended; the document it answers takes over a call that is still there. */
      action: { type: 'url', answers: 'refer', method: 'method' },
      /** HTTP method for `action`. */
      method: callbackMethod,
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/refer',
  },
});

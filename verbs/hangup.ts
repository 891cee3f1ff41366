import { define } from './define.js';

export const hangup = define({
  /** Ends the call. */
  hangup: {
    name: 'Hangup',
    kind: 'verb',
    terminal: true,
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/hangup',
  },
});

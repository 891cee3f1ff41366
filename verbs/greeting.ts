import { define } from './define.js';

export const greeting = define({
  /** Spoken first. Without it nothing is, and the caller speaks first. */
  greeting: {
    name: 'Greeting',
    kind: 'child',
    text: 'required',
    textFormat: 'speech-text',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

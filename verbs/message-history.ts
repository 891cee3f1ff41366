import { define } from './define.js';

export const messageHistory = define({
  /** What was said before, so that the conversation goes on from there. */
  messageHistory: {
    name: 'MessageHistory',
    kind: 'child',
    children: { message: { min: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

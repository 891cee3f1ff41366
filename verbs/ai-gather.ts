import { define } from './define.js';
import { callbackMethod } from './values.js';

export const aiGather = define({
  /**
   * Lets an AI find out what `Parameters` asks for, in conversation with the caller. Voice, model and instructions are
   * children, not attributes. Note: the page's table and its examples differ on the children; all of them are taken.
   */
  aiGather: {
    name: 'AIGather',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    children: {
      parameters: { min: 1, max: 1 },
      greeting: { max: 1 },
      voice: { max: 1 },
      messageHistory: { max: 1 },
      interruptionSettings: { max: 1 },
      transcription: { max: 1 },
      assistant: { max: 1 },
      tools: { max: 1 },
    },
    attributes: {
      /** Receives the answers; the document it answers takes over the call. */
      action: { type: 'url', answers: 'ai-gather', method: 'method' },
      /**
       * HTTP method for `action`. Note: the page names this attribute in one row, and the application's method in another:
       * set it.
       */
      method: callbackMethod,
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

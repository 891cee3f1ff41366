import { define } from './define.js';

export const assistant = define({
  /** The model that leads the conversation. Telnyx shows it in an example alone. */
  assistant: {
    name: 'Assistant',
    kind: 'child',
    children: { tools: { max: 1 } },
    attributes: {
      /** Language model, for example `openai/gpt-4`. */
      model: { type: 'string' },
      /** Name of the integration secret that holds your key for the model. */
      api_key_ref: { type: 'string' },
      /** What the assistant is told to do. */
      instructions: { type: 'string' },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

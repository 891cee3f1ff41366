import { define } from './define.js';

export const message = define({
  /** One turn of the earlier conversation. Twilio's Message, which sends a text message, is another thing and unknown here. */
  message: {
    name: 'Message',
    kind: 'child',
    text: 'required',
    textFormat: 'message-text',
    attributes: {
      /** Who spoke. */
      role: { type: 'enum', values: ['user', 'assistant'], required: true },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

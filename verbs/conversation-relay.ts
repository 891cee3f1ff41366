import { backgroundAudioPair } from './background-audio.js';
import { define } from './define.js';
import { reference } from './sources.js';
import { interruptions } from './values.js';

export const conversationRelay = define({
  /**
   * Hands the conversation to your WebSocket as text: Telnyx listens and speaks, your server decides. A call has one
   * assistant or relay at a time.
   */
  conversationRelay: {
    name: 'ConversationRelay',
    kind: 'noun',
    blocking: true,
    children: { language: {}, parameter: {} },
    attributes: {
      /** Address of the WebSocket, which must start with `wss://`. */
      url: { type: 'ws-url', required: true },
      /** Spoken at the start. */
      welcomeGreeting: { type: 'string' },
      /** Voice to speak with, for example `Telnyx.NaturalHD.astra`. */
      voice: { type: 'string' },
      /** Language to speak and to listen for, for example `en`. */
      language: { type: 'string' },
      /** Who recognises the speech, for example `deepgram`. */
      transcriptionProvider: { type: 'string' },
      /**
       * What may interrupt the voice; true means `any`, false means `none`. Note: the API's types lack true and false.
       */
      interruptible: { type: 'enum', values: interruptions, default: 'any' },
      /** What may interrupt the greeting; true means `any`, false means `none`. */
      welcomeGreetingInterruptible: { type: 'enum', values: interruptions, default: 'any' },
      /** Whether keys are sent to the WebSocket. */
      dtmfDetection: { type: 'boolean', default: false },
      /**
       * What `backgroundAudioValue` holds. Note: missing from the public page, and known from the reference alone.
       * @requiredWhen backgroundAudioValue is set
       */
      backgroundAudioType: {
        type: 'enum',
        values: ['media_url'],
        source: reference,
      },
      /**
       * The sound behind the voice. Note: missing from the public page, and known from the reference alone.
       * @requiredWhen backgroundAudioType is set
       */
      backgroundAudioValue: {
        type: 'string',
        source: reference,
      },
    },
    rules: [backgroundAudioPair],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conversationrelay',
  },
});

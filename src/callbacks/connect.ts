import { defineCallbacks } from './define.js';
import { oneOf } from './wire.js';

export const connectCallbacks = defineCallbacks({
  /**
   * A <ConversationRelay> or an <AIAssistant> inside <Connect> ended. A <Stream> there asks for nothing.
   * Method: the <Connect>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/connect
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conversationrelay
   */
  'connect-action': {
    kind: 'connect',
    answer: 'document',
    shares: ['presumedIdentity'],
    parameters: {
      /** Why it ended. With `normal` a transfer is on its way, and the action is not asked. */
      Reason: oneOf('normal', 'service_error', 'stt_error', 'handoff', 'hangup'),
    },
  },
});

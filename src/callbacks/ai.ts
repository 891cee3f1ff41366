import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

export const aiCallbacks = defineCallbacks({
  /**
   * <AIGather> ended.
   * Method: the <AIGather>'s method; POST when left out. One page says the application's voice method instead: set it.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-ai-gather
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather
   */
  'ai-gather-action': {
    kind: 'ai-gather',
    answer: 'document',
    shares: ['identity', 'parties', 'connection'],
    parameters: {
      /** How it ended. `valid` is the only text that Telnyx documents. */
      Status: oneOf('valid'),
      /** What was found out, as base64 of JSON such as `{"status":"valid","result":{}}`; Telnyx does not say when it is present. */
      Base64Result: z.optional(text),
      /** The conversation, as base64 of a JSON list of messages; Telnyx does not say when it is present. */
      Base64MessageHistory: z.optional(text),
    },
  },
  /**
   * The progress of a call that the REST API placed for an AI assistant. Presumably the call-status requests, with
   * `analyzed` besides.
   * Method: the REST call's StatusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/texml-rest-commands/initiate-an-outbound-ai-call
   */
  'ai-call-status': {
    kind: 'ai-call-status',
    answer: 'none',
    shares: ['presumedIdentity'],
    parameters: {
      /** The state of the call. Presumed: the values are those of the events that can be asked for. */
      CallStatus: z.optional(
        oneOf(
          'initiated',
          'ringing',
          'in-progress',
          'completed',
          'no-answer',
          'busy',
          'canceled',
          'failed',
          'analyzed',
        ),
      ),
    },
    undocumented: true,
  },
  /**
   * The conversation of a call that the REST API placed for an AI assistant was created or has ended. Telnyx does not
   * say whether it is a form or JSON.
   * Method: the REST call's ConversationCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/texml-rest-commands/initiate-an-outbound-ai-call
   */
  'ai-conversation-callback': {
    kind: 'ai-conversation',
    answer: 'none',
    shares: [],
    parameters: {
      /** What happened. The name is presumed: Telnyx names the two events alone. */
      event: z.optional(oneOf('conversation_created', 'conversation_ended')),
    },
    undocumented: true,
  },
});

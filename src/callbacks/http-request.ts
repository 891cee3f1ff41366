import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { text } from './wire.js';

export const httpRequestCallbacks = defineCallbacks({
  /**
   * <HttpRequest> got its reply and its action is set. Unless `async` is true: so says the reference, and the tutorial
   * the opposite.
   * Method: not documented; presumably the application's voice method.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-http-request
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-sending-http-requests
   */
  'http-request-action': {
    kind: 'http-request',
    answer: 'document',
    shares: ['identity', 'parties', 'connection'],
    parameters: {
      /** The caller's name, as the callee is shown it; present when one is set. */
      CallerId: z.optional(text),
    },
    /** One parameter for each <Field> of the document, by the text of its <Value>. They may have any name. */
    dynamic: { '<Field Value>': /^./ },
  },
});

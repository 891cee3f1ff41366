import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

export const referCallbacks = defineCallbacks({
  /**
   * The other side has answered the SIP REFER, or it failed. The document goes on with the call, if there is one still.
   * Method: the <Refer>'s method; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-refer-status
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/refer
   */
  'refer-action': {
    kind: 'refer',
    answer: 'document',
    shares: ['identity'],
    parameters: {
      /** How it went. None of them says that it is completed: a success is `in-progress` with both SIP codes. */
      ReferCallStatus: oneOf('failed', 'in-progress', 'busy', 'canceled'),
      /** The SIP status that the other side reports of the new call, such as `200`; present on success. */
      NotifySipResponseCode: z.optional(text),
      /** The SIP status that answered the REFER, such as `202`; present on success. */
      ReferSipResponseCode: z.optional(text),
      /** When it happened, as ISO 8601 text. */
      Timestamp: text,
    },
  },
});

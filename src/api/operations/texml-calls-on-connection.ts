import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { callbackMethod, filledText, oneSourceOfInstructions, webAddress } from './fields.js';
import { looseObject, strictObject } from './objects.js';

export const texmlCallsOnConnection = operations({
  /**
   * Calls somebody by the id of a TeXML application, without the account's. Once they answer, the application's instructions are
   * run, or those of `Url` or `Texml` where one is given. `create` takes many more settings. It is not sent twice when no reply
   * comes: the phone might ring twice.
   */
  createOnConnection: {
    method: 'POST',
    path: '/texml/calls/{connection_id}',
    body: () =>
      strictObject({
        /** Who is called: `+` and the number with its country code, or a SIP URI. */
        To: filledText(),
        /** Who calls: `+` and the number with its country code, or a SIP URI. */
        From: filledText(),
        /** Where the instructions are fetched, instead of the application's address. Not with `Texml`. */
        Url: z.optional(webAddress()),
        /** The method of `Url`. */
        Method: z.optional(callbackMethod()),
        /** The instructions themselves: a TeXML document. Not with `Url`. */
        Texml: z.optional(filledText()),
      }).check(oneSourceOfInstructions()),
    encoding: 'json',
    reply: () =>
      looseObject({
        call_sid: z.string(),
        from: z.string(),
        to: z.string(),
        /** Always `queued`. */
        status: z.string(),
      }),
    success: 200,
    idempotent: false,
    errors: [],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/create-a-connection-scoped-texml-call',
    sdk: 'client.texml.calls.create',
  },
});

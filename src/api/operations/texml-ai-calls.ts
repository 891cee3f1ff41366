import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as leg from './call-leg.js';
import * as recording from './call-recording.js';
import { callbackMethod, filledText, webAddress, words } from './fields.js';
import * as machineDetection from './machine-detection.js';
import { looseObject, strictObject } from './objects.js';
import * as placedCall from './placed-call.js';

export const texmlAiCalls = operations({
  /**
   * Has an AI assistant call somebody, by the id of a TeXML application. There are no instructions to give: the assistant has its
   * own. It is not sent twice when no reply comes: the phone might ring twice.
   */
  create: {
    method: 'POST',
    path: '/texml/ai_calls/{connection_id}',
    body: () =>
      strictObject(
        {
          /** The assistant that talks. */
          AIAssistantId: filledText(),
          /** A version of the assistant. */
          AIAssistantVersion: z.optional(filledText()),
          /** Values for the variables of the assistant, by name. */
          AIAssistantDynamicVariables: z.optional(z.record(z.string(), z.string())),
          /** Who is called: `+` and the number with its country code, or a SIP URI. */
          To: filledText(),
          /** The number that calls: `+` and the number with its country code. */
          From: filledText(),
          /** Where Telnyx reports that the conversation begins and ends. */
          ConversationCallback: z.optional(webAddress()),
          /** `POST` unless set. */
          ConversationCallbackMethod: z.optional(callbackMethod()),
          /** The same, where there are several. */
          ConversationCallbacks: z.optional(z.array(webAddress())),
          /** PASSporT identifiers, for STIR/SHAKEN. */
          Passports: z.optional(filledText()),
          /**
           * What is reported, separated by spaces: `initiated`, `ringing`, `answered`, `completed`, `no-answer`, `busy`,
           * `canceled`, `failed`, and `analyzed` once the conversation is evaluated. `completed` unless set.
           */
          StatusCallbackEvent: z.optional(
            words([
              'initiated',
              'ringing',
              'answered',
              'completed',
              'no-answer',
              'busy',
              'canceled',
              'failed',
              'analyzed',
            ]),
          ),
          /** Where Telnyx reports the progress of the call, where there are several. */
          StatusCallbacks: z.optional(z.array(webAddress())),
        },
        leg,
        placedCall,
        recording,
        machineDetection,
      ),
    encoding: 'json',
    sensitive: ['SipAuthPassword'],
    reply: () =>
      looseObject({
        call_sid: z.string(),
        from: z.string(),
        to: z.string(),
        /** `queued`, as a rule. */
        status: z.string(),
      }),
    success: 200,
    idempotent: false,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/initiate-an-outbound-ai-call',
    sdk: 'client.texml.initiateAICall',
  },
});

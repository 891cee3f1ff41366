import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { number, oneOf, text } from './wire.js';

const answeredBy = oneOf(
  'human',
  'machine_start',
  'machine_end_beep',
  'machine_end_silence',
  'machine_end_other',
  'fax',
  'unknown',
  'machine',
  'human_residence',
);

export const amdCallbacks = defineCallbacks({
  /**
   * The detection of answering machines on a dialled leg has ended.
   * Method: the statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-amd
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-answering-machine
   */
  'amd-status': {
    kind: 'amd-status',
    answer: 'none',
    shares: ['identity', 'connection'],
    parameters: {
      /** Who or what answered. `machine` and `human_residence` are not in the schema; they are seen in Telnyx's guide and demo. */
      AnsweredBy: answeredBy,
      /** How long the detection took, in milliseconds. */
      MachineDetectionDuration: number,
    },
  },
  /**
   * The detection of answering machines on a call of the REST API has ended, with AsyncAmd: the document has been running
   * meanwhile. To change what the call does, update it through the REST API.
   * Method: the REST call's AsyncAmdStatusCallbackMethod; POST, or the application's, when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-answering-machine
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-amd
   * @see https://github.com/team-telnyx/demo-node-telnyx
   */
  'amd-async': {
    kind: 'amd-status',
    answer: 'none',
    shares: [],
    parameters: {
      /** The id of the Telnyx account, a UUID. */
      AccountSid: text,
      /** The id of this leg of the call, such as `v3:…`; the Voice API calls it `call_control_id`. */
      CallSid: text,
      /** Who or what answered. `machine` and `human_residence` are not in the schema; they are seen in Telnyx's guide and demo. */
      AnsweredBy: answeredBy,
      /** The same value as `CallSid`. Always present by the schema; the guide does not name it. */
      CallSidLegacy: z.optional(text),
      /** The id of the TeXML application or connection. Always present by the schema; the guide does not name it. */
      ConnectionId: z.optional(text),
      /** How long the detection took, in milliseconds. Always present by the schema; the guide does not name it. */
      MachineDetectionDuration: z.optional(number),
    },
  },
  /**
   * The detection of answering machines on a call of the REST API has ended, without AsyncAmd: the document has been held
   * back for it. By the guide the reply may bring new instructions; nothing else says so, and this table counts it as
   * ignored. Twilio sends `AnsweredBy` with the voice request instead, where it is in the raw parameters.
   * Method: the REST call's StatusCallbackMethod.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-answering-machine
   */
  'amd-sync': {
    kind: 'amd-status',
    answer: 'none',
    shares: ['identity', 'presumedParties'],
    parameters: {
      /** Who or what answered. `machine` and `human_residence` are not in the schema; they are seen in Telnyx's guide and demo. */
      AnsweredBy: answeredBy,
      /** The state of the call. Presumed: Telnyx does not document it for this request. */
      CallStatus: z.optional(text),
    },
  },
});

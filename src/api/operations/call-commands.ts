import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { callCommandReply } from './call-command-reply.js';
import * as clientState from './client-state.js';
import * as commandId from './command-id.js';
import { filledText, maybeText } from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as sipHeaders from './sip-headers.js';
import * as voiceAnswered from './voice-answered.js';
import * as voiceCall from './voice-call.js';

const codecs = ['G722', 'PCMU', 'PCMA', 'G729', 'OPUS', 'VP8', 'H264'];

/** Commands to one leg of a call. */
export const callCommands = operations({
  /** Answers an inbound call. It comes before any other command to it but reject. */
  answer: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/answer',
    body: () =>
      strictObject(
        {
          /** Codecs, separated by commas, the preferred one first: `G722`, `PCMU`, `PCMA`, `G729`, `OPUS`, `VP8`, `H264`. */
          preferred_codecs: z.optional(
            z
              .string()
              .check(
                z.refine(
                  (text) => text.split(',').every((codec) => codecs.includes(codec)),
                  `must be codecs out of ${codecs.join(', ')}, separated by commas`,
                ),
              ),
          ),
        },
        voiceCall,
        voiceAnswered,
      ),
    encoding: 'json',
    reply: () =>
      looseObject({
        data: looseObject({
          /** `ok`. */
          result: z.string(),
          /** Where a recording was asked for. */
          recording_id: maybeText(),
        }),
      }),
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/answer-call',
    sdk: 'client.calls.actions.answer',
  },
  /** Turns an inbound call away, unanswered. */
  reject: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/reject',
    body: () =>
      strictObject(
        {
          /** What the caller is told. */
          cause: z.enum(['CALL_REJECTED', 'USER_BUSY']),
        },
        clientState,
        commandId,
      ),
    encoding: 'json',
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/reject-a-call',
    sdk: 'client.calls.actions.reject',
  },
  /** Hangs up. */
  hangup: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/hangup',
    body: () =>
      strictObject(
        {
          /** SIP headers for the message that ends the call. */
          custom_headers: z.optional(z.array(strictObject({ name: filledText(), value: z.string() }))),
        },
        clientState,
        commandId,
      ),
    encoding: 'json',
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/hangup-call',
    sdk: 'client.calls.actions.hangup',
  },
  /** Asks the other side, by SIP REFER, to call somebody else instead. */
  refer: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/refer',
    body: () =>
      strictObject(
        {
          /** Whom to call: a SIP address. */
          sip_address: filledText(),
          /** The password for SIP digest authentication. */
          sip_auth_password: z.optional(z.string()),
          /** The user for SIP digest authentication. */
          sip_auth_username: z.optional(z.string()),
        },
        sipHeaders,
        clientState,
        commandId,
      ),
    encoding: 'json',
    sensitive: ['sip_auth_password'],
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/sip-refer-a-call',
    sdk: 'client.calls.actions.refer',
  },
  /** Sends the other side a SIP INFO. */
  sendSipInfo: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/send_sip_info',
    body: () =>
      strictObject(
        {
          /** What it says, up to 1400 bytes. */
          body: z.string(),
          /** The type of that, as `application/json`. */
          content_type: filledText(),
        },
        clientState,
        commandId,
      ),
    encoding: 'json',
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/send-sip-info',
    sdk: 'client.calls.actions.sendSipInfo',
  },
});

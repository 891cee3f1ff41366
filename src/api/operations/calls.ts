import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { filledText, maybeText, notBoth, openEnum, webAddress } from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as voiceAnswered from './voice-answered.js';
import * as voiceCall from './voice-call.js';
import * as voiceCallStatus from './voice-call-status.js';
import * as voiceOutbound from './voice-outbound.js';

/** The fields of a dial that make sense beside `link_to` alone. */
interface Linking {
  readonly link_to?: unknown;
  readonly bridge_intent?: unknown;
  readonly bridge_on_answer?: unknown;
  readonly park_after_unbridge?: unknown;
}

export const calls = operations({
  /**
   * Calls somebody under the Voice API: webhooks tell what becomes of it, and commands steer it. The client adds a `command_id`, by
   * which Telnyx ignores a repetition, so the phone rings once.
   */
  dial: {
    method: 'POST',
    path: '/calls',
    body: () =>
      strictObject(
        {
          /** The Voice API application that the call belongs to. */
          connection_id: filledText(),
          /** The number that calls: `+` and the number with its country code. */
          from: filledText(),
          /** Who is called: `+` and the number with its country code, or a SIP address. A list rings all of them. */
          to: z.union([filledText(), z.array(filledText()).check(z.minLength(1))]),
          /** Shares the session of this call: its `call_control_id`. */
          link_to: z.optional(filledText()),
          /** Bridges with the call of `link_to` as soon as somebody answers. False unless set. */
          bridge_on_answer: z.optional(z.boolean()),
          /** Tells that it is going to be bridged with the call of `link_to`, whose `from` it then shows. False unless set. */
          bridge_intent: z.optional(z.boolean()),
          /** `self` keeps this leg when its bridge ends; it is hung up unless set. Only with `link_to`. */
          park_after_unbridge: z.optional(openEnum(['self'])),
          /** Hangs up when the other call is in a bridge already. False unless set. */
          prevent_double_bridge: z.optional(z.boolean()),
          /** Goes on to other routes when one lets `timeout_secs` pass. True unless set. */
          retry_on_timeout: z.optional(z.boolean()),
          /** A call to listen in on: its `call_control_id`. */
          supervise_call_control_id: z.optional(filledText()),
          /** `barge`, the default, is heard by all; `whisper` by the supervised side alone; `monitor` by nobody. */
          supervisor_role: z.optional(z.enum(['barge', 'whisper', 'monitor'])),
          /** Puts the new call into a conference. */
          conference_config: z.optional(
            strictObject({
              /** The conference, a UUID. */
              id: z.optional(filledText()),
              /** The conference, by name. */
              conference_name: z.optional(filledText()),
              /** Joins while it rings; false waits for the answer. True unless set. */
              early_media: z.optional(z.boolean()),
              /** When a beep is heard. The conference's own choice unless set. */
              beep_enabled: z.optional(z.enum(['always', 'never', 'on_enter', 'on_exit'])),
              /** Their leaving ends the conference, and hangs up on everyone. False unless set. */
              end_conference_on_exit: z.optional(z.boolean()),
              /** Their leaving ends the conference, and hangs up on no one. False unless set. */
              soft_end_conference_on_exit: z.optional(z.boolean()),
              /** They join on hold. False unless set. */
              hold: z.optional(z.boolean()),
              /** What they hear on hold: an MP3 or WAV file. Not with `hold_media_name`. */
              hold_audio_url: z.optional(webAddress()),
              /** What they hear on hold: a file of the account's media storage. Not with `hold_audio_url`. */
              hold_media_name: z.optional(filledText()),
              /** They join muted. False unless set. */
              mute: z.optional(z.boolean()),
              /** False has everyone wait on hold until the conference is started. True unless set. */
              start_conference_on_create: z.optional(z.boolean()),
              /** Their coming starts the conference. False unless set. */
              start_conference_on_enter: z.optional(z.boolean()),
              /** `none`, the default, and `barge`: a participant; `monitor`: heard by nobody; `whisper`: by some alone. */
              supervisor_role: z.optional(z.enum(['barge', 'monitor', 'none', 'whisper'])),
              /** Who hears a `whisper`. */
              whisper_call_control_ids: z.optional(z.array(filledText())),
            }).check(notBoth('hold_audio_url', 'hold_media_name')),
          ),
          /** Hands the call to Dialogflow. False unless set. */
          enable_dialogflow: z.optional(z.boolean()),
          dialogflow_config: z.optional(
            strictObject({
              /** Rates the caller's mood. False unless set. */
              analyze_sentiment: z.optional(z.boolean()),
              /** Takes replies of the agent in parts. False unless set. */
              partial_automated_agent_reply: z.optional(z.boolean()),
            }),
          ),
          /** A token that the WebSocket server gets, up to 4000 characters. */
          stream_auth_token: z.optional(z.string().check(z.maxLength(4000))),
          /** The rate of what comes back over the WebSocket, in Hz: 8000 unless set. */
          stream_bidirectional_sampling_rate: z.optional(z.literal([8000, 16_000, 22_050, 24_000, 48_000])),
          /** Opens the WebSocket before it dials. False unless set. */
          stream_establish_before_call_originate: z.optional(z.boolean()),
        },
        voiceCall,
        voiceOutbound,
        voiceAnswered,
      ).check(
        notBoth('audio_url', 'media_name'),
        z.refine<Linking>(
          ({ link_to, bridge_intent, bridge_on_answer, park_after_unbridge }) =>
            link_to !== undefined || !(bridge_intent || bridge_on_answer || park_after_unbridge),
          {
            path: ['link_to'],
            message:
              'bridge_intent, bridge_on_answer and park_after_unbridge need link_to: the call that they speak of',
          },
        ),
      ),
    encoding: 'json',
    sensitive: ['sip_auth_password', 'stream_auth_token'],
    reply: () =>
      looseObject({
        data: looseObject(
          {
            /** Where a recording was asked for. */
            recording_id: maybeText(),
          },
          voiceCallStatus,
        ),
      }),
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [400, 422, 500, 503],
    source: 'https://developers.telnyx.com/api-reference/call-commands/dial',
    sdk: 'client.calls.dial',
  },
  /** Reads a call, up to ten minutes after its end. */
  get: {
    method: 'GET',
    path: '/calls/{call_control_id}',
    reply: () => looseObject({ data: looseObject(voiceCallStatus) }),
    success: 200,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-information/retrieve-a-call-status',
    sdk: 'client.calls.retrieveStatus',
  },
});

import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { callCommandReply } from './call-command-reply.js';
import * as clientState from './client-state.js';
import * as commandId from './command-id.js';
import { filledText, notBoth, openEnum } from './fields.js';
import { strictObject } from './objects.js';
import * as voiceCall from './voice-call.js';
import * as voiceOutbound from './voice-outbound.js';
import * as voiceRecording from './voice-recording.js';

// biome-ignore format: a list to look through, not to read line by line
const ringtones = [
  'at', 'au', 'be', 'bg', 'br', 'ch', 'cl', 'cn', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gr', 'hu',
  'il', 'in', 'it', 'jp', 'lt', 'mx', 'my', 'nl', 'no', 'nz', 'ph', 'pl', 'pt', 'ru', 'se', 'sg', 'th',
  'tw', 'uk', 'us-old', 'us', 've', 'za',
] as const;
const deafened = ['none', 'both', 'self', 'opposite'] as const;

/** The ways to say whom to bridge with. */
interface BridgeTargets {
  readonly call_control_id?: unknown;
  readonly queue?: unknown;
  readonly video_room_id?: unknown;
}

/** Commands that connect a call with another one, or have it wait for one. */
export const callConnections = operations({
  /** Connects a call with another one, with the first one of a queue, or with a video room. */
  bridge: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/bridge',
    body: () =>
      strictObject(
        {
          /** The other call. Not with `queue` or `video_room_id`. */
          call_control_id: z.optional(filledText()),
          /** A queue, by name: its first call leaves it and is bridged. Not with `call_control_id` or `video_room_id`. */
          queue: z.optional(filledText()),
          /** A video room, a UUID. Not with `call_control_id` or `queue`. */
          video_room_id: z.optional(filledText()),
          /** Text for the video room, as a name or JSON. Only with `video_room_id`. */
          video_room_context: z.optional(z.string()),
          /** Puts this leg on hold when the bridge ends, instead of hanging up. */
          hold_after_unbridge: z.optional(z.boolean()),
          /** `self` keeps this leg when the bridge ends; it is hung up unless set. */
          park_after_unbridge: z.optional(openEnum(['self'])),
          /** Who hears no digits; webhooks tell them all the same. `none` unless set. */
          mute_dtmf: z.optional(z.enum(deafened)),
          /** Plays a ringing tone until the other call is answered. False unless set. */
          play_ringtone: z.optional(z.boolean()),
          /** The country whose tone that is. `us` unless set. */
          ringtone: z.optional(z.enum(ringtones)),
          /** Fails when the other call is in a bridge already. False unless set. */
          prevent_double_bridge: z.optional(z.boolean()),
        },
        voiceRecording,
        clientState,
        commandId,
      ).check(
        z.refine<BridgeTargets>(
          (targets) =>
            [targets.call_control_id, targets.queue, targets.video_room_id].filter((id) => id !== undefined)
              .length === 1,
          {
            path: ['call_control_id'],
            message:
              'calls.bridge needs whom to bridge with: one of call_control_id, queue and video_room_id, and only one',
          },
        ),
      ),
    encoding: 'json',
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/bridge-calls',
    sdk: 'client.calls.actions.bridge',
  },
  /** Connects a call with somebody new. Where they can't be reached, the call goes on and takes further commands. */
  transfer: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/transfer',
    body: () =>
      strictObject(
        {
          /** Who is called: `+` and the number with its country code, or a SIP address. */
          to: filledText(),
          /** The number that calls. The one that was called at first unless set. */
          from: z.optional(filledText()),
          /** Lets the caller hear what comes before the answer. True unless set. */
          early_media: z.optional(z.boolean()),
          /** Who hears no digits; webhooks tell them all the same. `none` unless set. */
          mute_dtmf: z.optional(z.enum(deafened)),
          /** `self` keeps this leg when the bridge ends; it is hung up unless set. */
          park_after_unbridge: z.optional(openEnum(['self'])),
          /** State of your own, in Base64, for the webhooks of the new leg. */
          target_leg_client_state: clientState.client_state,
        },
        voiceCall,
        voiceOutbound,
      ).check(notBoth('audio_url', 'media_name')),
    encoding: 'json',
    sensitive: ['sip_auth_password'],
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/transfer-call',
    sdk: 'client.calls.actions.transfer',
  },
  /** Puts a call at the end of a queue. It leaves the bridge that it is in. */
  enqueue: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/enqueue',
    body: () =>
      strictObject(
        {
          /** The queue. One that does not exist is made. */
          queue_name: filledText(),
          /** Keeps the caller's place when they hang up. False unless set. */
          keep_after_hangup: z.optional(z.boolean()),
          /** How many calls a new queue holds: 100 unless set. A queue that exists keeps its size. */
          max_size: z.optional(z.int()),
          /** How long the call may wait, in seconds, before it is taken out. */
          max_wait_time_secs: z.optional(z.int()),
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
    source: 'https://developers.telnyx.com/api-reference/call-commands/enqueue-call',
    sdk: 'client.calls.actions.enqueue',
  },
  /** Takes a call out of the queue that it waits in. */
  leaveQueue: {
    method: 'POST',
    path: '/calls/{call_control_id}/actions/leave_queue',
    body: () => strictObject(clientState, commandId),
    encoding: 'json',
    reply: callCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/call-commands/remove-call-from-a-queue',
    sdk: 'client.calls.actions.leaveQueue',
  },
});

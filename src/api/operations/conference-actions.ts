import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as clientState from './client-state.js';
import * as commandId from './command-id.js';
import { conferenceCommandReply } from './conference-command-reply.js';
import * as conferenceRegion from './conference-region.js';
import { filledText, notBoth, webAddress } from './fields.js';
import { strictObject } from './objects.js';

const beeps = ['always', 'never', 'on_enter', 'on_exit'] as const;
const roles = ['barge', 'monitor', 'none', 'whisper'] as const;

export const conferenceActions = operations({
  /** Ends a conference, and hangs up on everyone in it. */
  end: {
    method: 'POST',
    path: '/conferences/{id}/actions/end',
    body: () => strictObject(commandId),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/end-a-conference',
    sdk: 'client.conferences.actions.endConference',
  },
  /** Puts participants on hold. It is not sent twice when no reply comes: what they hear might start anew. */
  hold: {
    method: 'POST',
    path: '/conferences/{id}/actions/hold',
    body: () =>
      strictObject(
        {
          /** Who is put on hold. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
          /** What they hear meanwhile: an MP3 or WAV file. Not with `media_name`. */
          audio_url: z.optional(webAddress()),
          /** What they hear meanwhile: a file of the account's media storage. Not with `audio_url`. */
          media_name: z.optional(filledText()),
        },
        conferenceRegion,
      ).check(notBoth('audio_url', 'media_name')),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/hold-conference-participants',
    sdk: 'client.conferences.actions.hold',
  },
  /** Puts a call into a conference. */
  join: {
    method: 'POST',
    path: '/conferences/{id}/actions/join',
    body: () =>
      strictObject(
        {
          /** The call that joins. */
          call_control_id: filledText(),
          /** When a beep is heard for them. The conference's own choice unless set. */
          beep_enabled: z.optional(z.enum(beeps)),
          /** Their leaving ends the conference, and hangs up on everyone. False unless set. */
          end_conference_on_exit: z.optional(z.boolean()),
          /** Their leaving ends the conference, and hangs up on no one. False unless set. */
          soft_end_conference_on_exit: z.optional(z.boolean()),
          /** They join on hold. False unless set. */
          hold: z.optional(z.boolean()),
          /** What they hear on hold: an MP3 or WAV file. Only with `hold`; not with `hold_media_name`. */
          hold_audio_url: z.optional(webAddress()),
          /** What they hear on hold: a file of the account's media storage. Only with `hold`; not with `hold_audio_url`. */
          hold_media_name: z.optional(filledText()),
          /** They join muted. False unless set. */
          mute: z.optional(z.boolean()),
          /** Their coming starts a conference that was made to wait. False unless set. */
          start_conference_on_enter: z.optional(z.boolean()),
          /**
           * What they are to the others. `none`, the default, and `barge`: a participant; `monitor`: hears all and is heard by nobody;
           * `whisper`: is heard by `whisper_call_control_ids` alone.
           */
          supervisor_role: z.optional(z.enum(roles)),
          /** Whom a supervisor whispers to. Without anyone, they only listen. */
          whisper_call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
        commandId,
        clientState,
      ).check(notBoth('hold_audio_url', 'hold_media_name')),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/join-a-conference',
    sdk: 'client.conferences.actions.join',
  },
  /** Takes a call out of a conference. The call goes on, parked. */
  leave: {
    method: 'POST',
    path: '/conferences/{id}/actions/leave',
    body: () =>
      strictObject(
        {
          /** The call that leaves. */
          call_control_id: filledText(),
          /** Whether a beep is heard for it. The conference's own choice unless set. */
          beep_enabled: z.optional(z.enum(beeps)),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/leave-a-conference',
    sdk: 'client.conferences.actions.leave',
  },
  /** Mutes participants: they hear, and are not heard. */
  mute: {
    method: 'POST',
    path: '/conferences/{id}/actions/mute',
    body: () =>
      strictObject(
        {
          /** Who is muted. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/mute-conference-participants',
    sdk: 'client.conferences.actions.mute',
  },
  /** Takes participants off hold. */
  unhold: {
    method: 'POST',
    path: '/conferences/{id}/actions/unhold',
    body: () =>
      strictObject(
        {
          /** Who is taken off hold. */
          call_control_ids: z.array(filledText()),
        },
        conferenceRegion,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/unhold-conference-participants',
    sdk: 'client.conferences.actions.unhold',
  },
  /** Lets muted participants be heard again. */
  unmute: {
    method: 'POST',
    path: '/conferences/{id}/actions/unmute',
    body: () =>
      strictObject(
        {
          /** Who is heard again. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/unmute-conference-participants',
    sdk: 'client.conferences.actions.unmute',
  },
  /** Makes a participant a supervisor, or a plain participant again. */
  update: {
    method: 'POST',
    path: '/conferences/{id}/actions/update',
    body: () =>
      strictObject(
        {
          /** The call of the participant. */
          call_control_id: filledText(),
          /**
           * What they are to the others. `none` and `barge`: a participant; `monitor`: hears all and is heard by nobody; `whisper`: is
           * heard by `whisper_call_control_ids` alone.
           */
          supervisor_role: z.enum(roles),
          /** Whom they whisper to. Without anyone, they only listen. */
          whisper_call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: true,
    commandId: true,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/update-conference-participant',
    sdk: 'client.conferences.actions.update',
  },
});

import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as clientState from './client-state.js';
import { conferenceCommandReply } from './conference-command-reply.js';
import * as conferenceRegion from './conference-region.js';
import { filledText, notBoth, webAddress } from './fields.js';
import { strictObject } from './objects.js';

export const conferenceAudio = operations({
  /**
   * Plays a prompt to one participant and collects the keys that they press. It is not sent twice when no reply comes: they might
   * hear the prompt twice.
   */
  gatherUsingAudio: {
    method: 'POST',
    path: '/conferences/{id}/actions/gather_using_audio',
    body: () =>
      strictObject(
        {
          /** Who is asked. */
          call_control_id: filledText(),
          /** The prompt: an MP3 or WAV file. Not with `media_name`. */
          audio_url: z.optional(webAddress()),
          /** The prompt: a file of the account's media storage. Not with `audio_url`. */
          media_name: z.optional(filledText()),
          /** Up to 100 characters, which the webhook repeats. */
          gather_id: z.optional(z.string().check(z.maxLength(100))),
          /** How long to wait for the first key, in ms. */
          initial_timeout_millis: z.optional(z.int()),
          /** How long to wait between two keys, in ms: 5000 unless set. */
          inter_digit_timeout_millis: z.optional(z.int()),
          /** Played when the keys do not fit: an MP3 or WAV file. */
          invalid_audio_url: z.optional(webAddress()),
          /** Played when the keys do not fit: a file of the account's media storage. */
          invalid_media_name: z.optional(filledText()),
          /** The most keys: 128 unless set. */
          maximum_digits: z.optional(z.int().check(z.minimum(1))),
          /** How often the prompt is played at most: 3 times unless set. */
          maximum_tries: z.optional(z.int().check(z.minimum(1))),
          /** The fewest keys: 1 unless set. */
          minimum_digits: z.optional(z.int().check(z.minimum(1))),
          /** A key stops the prompt. True unless set. */
          stop_playback_on_dtmf: z.optional(z.boolean()),
          /** The key that says that the input is complete: `#` unless set. An empty text: none does. */
          terminating_digit: z.optional(z.string()),
          /** How long to wait for the input as a whole, in ms: 60000 unless set. */
          timeout_millis: z.optional(z.int()),
          /** The keys that count: `0123456789#*` unless set. */
          valid_digits: z.optional(z.string()),
        },
        clientState,
      ).check(notBoth('audio_url', 'media_name')),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/gather-dtmf-using-audio-prompt-in-a-conference',
    sdk: 'client.conferences.actions.gatherDtmfAudio',
  },
  /** Plays a file. It is not sent twice when no reply comes: it might be heard twice. */
  play: {
    method: 'POST',
    path: '/conferences/{id}/actions/play',
    body: () =>
      strictObject(
        {
          /** An MP3 or WAV file. Not with `media_name`. */
          audio_url: z.optional(webAddress()),
          /** A file of the account's media storage. Not with `audio_url`. */
          media_name: z.optional(filledText()),
          /** Who hears it. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
          /** How often, from 1 to 100, or `infinity`: once unless set. */
          loop: z.optional(z.union([z.literal('infinity'), z.int().check(z.minimum(1), z.maximum(100))])),
        },
        conferenceRegion,
      ).check(notBoth('audio_url', 'media_name')),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/play-audio-to-conference-participants',
    sdk: 'client.conferences.actions.play',
  },
  /** Sends the tones of keys. It is not sent twice when no reply comes: the keys might be pressed twice. */
  sendDtmf: {
    method: 'POST',
    path: '/conferences/{id}/actions/send_dtmf',
    body: () =>
      strictObject(
        {
          /** `0` to `9`, `A` to `D`, `*` and `#`; `w` waits for half a second, `W` for a whole one. */
          digits: z
            .string()
            .check(z.regex(/^[\dA-D*#wW]+$/, 'must be made of 0 to 9, A to D, *, #, w and W')),
          /** Who gets them. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
          /** How long each tone lasts, in ms, from 100 to 500: 250 unless set. */
          duration_millis: z.optional(z.int().check(z.minimum(100), z.maximum(500))),
        },
        clientState,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/send-dtmf-to-conference-participants',
    sdk: 'client.conferences.actions.sendDtmf',
  },
  /** Stops what is played. */
  stop: {
    method: 'POST',
    path: '/conferences/{id}/actions/stop',
    body: () =>
      strictObject(
        {
          /** For whom it stops. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/stop-audio-being-played-on-the-conference',
    sdk: 'client.conferences.actions.stop',
  },
});

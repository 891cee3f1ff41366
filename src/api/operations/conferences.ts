import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as clientState from './client-state.js';
import * as commandId from './command-id.js';
import * as conferenceRegion from './conference-region.js';
import * as cursorPage from './cursor-page.js';
import * as eventFilter from './event-filter.js';
import { filledText, maybe, maybeText, notBoth, openEnum, webAddress } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function conference() {
  return looseObject({
    /** Commands go to it under this id. */
    id: z.string(),
    record_type: z.string(),
    name: z.string(),
    status: maybe(openEnum(['init', 'in_progress', 'completed'])),
    /** The Voice API application. */
    connection_id: maybeText(),
    /** Where it is hosted. */
    region: maybeText(),
    /** Why it ended. */
    end_reason: maybe(openEnum(['all_left', 'ended_via_api', 'host_left', 'time_exceeded'])),
    /** Whose leaving or command ended it: both ids, or neither. */
    ended_by: maybe(looseObject({ call_control_id: maybeText(), call_session_id: maybeText() })),
    /** ISO 8601. */
    created_at: z.string(),
    /** When it ends at the latest. ISO 8601. */
    expires_at: z.string(),
    /** ISO 8601. */
    updated_at: maybeText(),
  });
}

function wrapped() {
  return looseObject({ data: conference() });
}

export const conferences = operations({
  /** Lists the conferences of the account, those that expire last first. */
  list: {
    method: 'GET',
    path: '/conferences',
    query: () =>
      strictObject(
        {
          filter: z.optional(
            strictObject(
              {
                /** The profile that outbound calls went by. */
                'outbound.outbound_voice_profile_id': z.optional(z.string()),
              },
              eventFilter,
            ),
          ),
          page: z.optional(strictObject(numberedPage, cursorPage)),
        },
        conferenceRegion,
      ),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(conference()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/list-conferences',
    sdk: 'client.conferences.list',
  },
  /**
   * Makes a conference out of a call, which becomes its first participant. It ends when everyone has left, or after four hours.
   */
  create: {
    method: 'POST',
    path: '/conferences',
    body: () =>
      strictObject(
        {
          /** The call that is put into it. */
          call_control_id: filledText(),
          /** By this name others find it. */
          name: filledText(),
          /** When a beep is heard, as participants come and go. `never` unless set. */
          beep_enabled: z.optional(z.enum(['always', 'never', 'on_enter', 'on_exit'])),
          /** A soft noise where there would be silence. True unless set. */
          comfort_noise: z.optional(z.boolean()),
          /** Ends it after this time, in minutes. */
          duration_minutes: z.optional(z.int().check(z.minimum(1))),
          /** What participants on hold hear: an MP3 or WAV file. Not with `hold_media_name`. */
          hold_audio_url: z.optional(webAddress()),
          /** What participants on hold hear: a file of the account's media storage. Not with `hold_audio_url`. */
          hold_media_name: z.optional(filledText()),
          /** The most participants at the same time, from 2 to 800: 250 unless set. */
          max_participants: z.optional(z.int().check(z.minimum(2), z.maximum(800))),
          /** False keeps everyone on hold until a participant starts it. True unless set. */
          start_conference_on_create: z.optional(z.boolean()),
        },
        conferenceRegion,
        commandId,
        clientState,
      ).check(notBoth('hold_audio_url', 'hold_media_name')),
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/create-conference',
    sdk: 'client.conferences.create',
  },
  /** Reads a conference. */
  get: {
    method: 'GET',
    path: '/conferences/{id}',
    query: () => strictObject(conferenceRegion),
    reply: wrapped,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference',
    sdk: 'client.conferences.retrieve',
  },
});

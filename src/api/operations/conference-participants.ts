import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as conferenceRegion from './conference-region.js';
import * as cursorPage from './cursor-page.js';
import { maybe, maybeText, openEnum } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

const states = ['joining', 'joined', 'left'] as const;

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function wrapped() {
  return looseObject({
    data: looseObject({
      id: maybeText(),
      call_control_id: maybeText(),
      /** By this id the webhooks of one leg belong together. */
      call_leg_id: maybeText(),
      conference_id: maybeText(),
      /** Their name in the conference, given when they joined. */
      label: maybeText(),
      status: maybe(openEnum(states)),
      muted: maybe(z.boolean()),
      on_hold: maybe(z.boolean()),
      /** Their leaving ends the conference, and hangs up on everyone. */
      end_conference_on_exit: maybe(z.boolean()),
      /** Their leaving ends the conference, and hangs up on no one. */
      soft_end_conference_on_exit: maybe(z.boolean()),
      /** The calls that they whisper to, as a supervisor. */
      whisper_call_control_ids: maybe(z.array(z.string())),
      /** ISO 8601. */
      created_at: maybeText(),
      /** ISO 8601. */
      updated_at: maybeText(),
    }),
  });
}

export const conferenceParticipants = operations({
  /** Lists who is in a conference, and who has left it. */
  list: {
    method: 'GET',
    path: '/conferences/{conference_id}/participants',
    query: () =>
      strictObject(
        {
          filter: z.optional(
            strictObject({
              muted: z.optional(z.boolean()),
              on_hold: z.optional(z.boolean()),
              whispering: z.optional(z.boolean()),
            }),
          ),
          page: z.optional(strictObject(numberedPage, cursorPage)),
        },
        conferenceRegion,
      ),
    pagination: { style: 'page-number', items: 'data' },
    reply: () =>
      looseObject({
        data: z.array(
          looseObject({
            id: z.string(),
            record_type: z.string(),
            call_control_id: z.string(),
            /** By this id the webhooks of one leg belong together. */
            call_leg_id: z.string(),
            conference: looseObject({ id: maybeText(), name: maybeText() }),
            status: openEnum(states),
            muted: z.boolean(),
            on_hold: z.boolean(),
            /** Their leaving ends the conference, and hangs up on everyone. */
            end_conference_on_exit: z.boolean(),
            /** Their leaving ends the conference, and hangs up on no one. */
            soft_end_conference_on_exit: z.boolean(),
            /** The calls that they whisper to, as a supervisor. */
            whisper_call_control_ids: z.array(z.string()),
            /** ISO 8601. */
            created_at: z.string(),
            /** ISO 8601. */
            updated_at: z.string(),
          }),
        ),
        meta: looseObject(numberedPageMeta),
      }),
    success: 200,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/list-conference-participants',
    sdk: 'client.conferences.listParticipants',
  },
  /** Reads a participant, found by their id or their label. */
  get: {
    method: 'GET',
    path: '/conferences/{id}/participants/{participant_id}',
    reply: wrapped,
    success: 200,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference-participant',
    sdk: 'client.conferences.retrieveParticipant',
  },
  /** Changes what a participant's coming and going does. Fields that are left out stay as they are. */
  update: {
    method: 'PATCH',
    path: '/conferences/{id}/participants/{participant_id}',
    body: () =>
      strictObject({
        /** When a beep is heard for them. */
        beep_enabled: z.optional(z.enum(['always', 'never', 'on_enter', 'on_exit'])),
        /** Their leaving ends the conference, and hangs up on everyone. */
        end_conference_on_exit: z.optional(z.boolean()),
        /** Their leaving ends the conference, and hangs up on no one. */
        soft_end_conference_on_exit: z.optional(z.boolean()),
      }),
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/update-a-conference-participant',
    sdk: 'client.conferences.updateParticipant',
  },
});

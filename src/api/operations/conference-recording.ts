import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as clientState from './client-state.js';
import * as commandId from './command-id.js';
import { conferenceCommandReply } from './conference-command-reply.js';
import * as conferenceRegion from './conference-region.js';
import { filledText } from './fields.js';
import { strictObject } from './objects.js';

export const conferenceRecording = operations({
  /** Pauses the recording of a conference: what is said meanwhile is not in the file. */
  recordPause: {
    method: 'POST',
    path: '/conferences/{id}/actions/record_pause',
    body: () =>
      strictObject(
        {
          /** The recording that is paused. All of them unless set. */
          recording_id: z.optional(filledText()),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/conference-recording-pause',
    sdk: 'client.conferences.actions.recordPause',
  },
  /** Goes on with a recording that was paused. */
  recordResume: {
    method: 'POST',
    path: '/conferences/{id}/actions/record_resume',
    body: () =>
      strictObject(
        {
          /** The recording that goes on. All of them unless set. */
          recording_id: z.optional(filledText()),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/conference-recording-resume',
    sdk: 'client.conferences.actions.recordResume',
  },
  /** Records a conference until it ends or `recordStop` is sent. The webhook `conference.recording.saved` then has the address. */
  recordStart: {
    method: 'POST',
    path: '/conferences/{id}/actions/record_start',
    body: () =>
      strictObject(
        {
          format: z.enum(['wav', 'mp3']),
          /** `single` unless set. `dual` is stereo: whoever made the conference on the first channel, everyone else on the second. */
          channels: z.optional(z.enum(['single', 'dual'])),
          /** The file's name, of up to 40 characters. Telnyx adds the time to it. */
          custom_file_name: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
          /** A beep when it starts. */
          play_beep: z.optional(z.boolean()),
          /** Cuts silence from both ends. */
          trim: z.optional(z.literal('trim-silence')),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/conference-recording-start',
    sdk: 'client.conferences.actions.recordStart',
  },
  /** Ends the recording of a conference. The webhook `conference.recording.saved` then has the address. */
  recordStop: {
    method: 'POST',
    path: '/conferences/{id}/actions/record_stop',
    body: () =>
      strictObject(
        {
          /** The recording that ends, a UUID. All of them unless set. */
          recording_id: z.optional(filledText()),
        },
        conferenceRegion,
        commandId,
        clientState,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/conference-commands/conference-recording-stop',
    sdk: 'client.conferences.actions.recordStop',
  },
});

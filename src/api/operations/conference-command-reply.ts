import * as z from 'zod/mini';
import { looseObject } from './objects.js';

/** What every command to a conference replies: it was taken. What comes of it, webhooks tell. */
export const conferenceCommandReply = () =>
  looseObject({
    data: looseObject({
      /** `ok`. */
      result: z.string(),
    }),
  });

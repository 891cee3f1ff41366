import * as z from 'zod/mini';
import { looseObject } from './objects.js';

/** What commands to a call reply: it was taken. What comes of it, webhooks tell. */
export const callCommandReply = () =>
  looseObject({
    data: looseObject({
      /** `ok`. */
      result: z.string(),
    }),
  });

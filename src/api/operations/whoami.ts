import * as z from 'zod/mini';
import { operation } from '../operation.js';
import { maybeText } from './fields.js';
import { looseObject } from './objects.js';

/** Tells whose API key it is. The organization's id is the `account_sid` of the TeXML paths. */
export const whoami = operation({
  method: 'GET',
  path: '/whoami',
  reply: () =>
    looseObject({
      data: looseObject({
        /** The account's id, which TeXML calls `account_sid`. */
        organization_id: z.string(),
        user_id: maybeText(),
        user_email: maybeText(),
      }),
    }),
  success: 200,
  errors: [401],
  source: 'https://github.com/pipecat-ai/pipecat-examples/blob/main/telnyx-chatbot/outbound/README.md',
});

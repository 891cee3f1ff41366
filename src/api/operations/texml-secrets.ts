import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { filledText } from './fields.js';
import { looseObject, strictObject } from './objects.js';

export const texmlSecrets = operations({
  /** Stores a secret, which TeXML templates then use by its name. A name that exists gets the new value. */
  create: {
    method: 'POST',
    path: '/texml/secrets',
    body: () =>
      strictObject({
        /** What templates call it: `{{#secret}}NAME{{/secret}}`. */
        name: filledText(),
        /** Can't be read back. */
        value: filledText(),
      }),
    encoding: 'json',
    sensitive: ['value'],
    reply: () =>
      looseObject({
        data: looseObject({
          name: z.string(),
          /** Always `REDACTED`. */
          value: z.string(),
        }),
      }),
    success: 201,
    idempotent: true,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/create-a-texml-secret',
    sdk: 'client.texml.secrets',
  },
});

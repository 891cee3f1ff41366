import * as z from 'zod/mini';
import { issuesOf } from '../../simulate/index.js';
import type { Check } from './config-issue.js';

const e164 = z
  .string('a phone number')
  .check(z.regex(/^\+[1-9]\d{6,14}$/, '+ and a number with its country code, such as +12025550199'));
const text = z.string('a text');

const both = 'without connection_id where it has an application, which says the same';

const account = z
  .strictObject(
    {
      phone_number: e164,
      application: z.optional(text),
      connection_id: z.optional(text),
      country_iso_alpha2: z.optional(text),
      customer_reference: z.optional(text),
      tags: z.optional(z.array(text, 'a list')),
    },
    'a phone number, or an object with its phone_number',
  )
  .check(
    z.refine(
      ({ application, connection_id }) => application === undefined || connection_id === undefined,
      both,
    ),
  );

/** A number stands alone, or with what it is set to. */
export const numberIssues: Check = (item) =>
  typeof item === 'string' ? issuesOf(e164, item) : issuesOf(account, item);

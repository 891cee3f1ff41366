import * as z from 'zod/mini';
import { callbackMethod, webAddress } from './fields.js';
import { strictObject } from './objects.js';

// Where the webhooks of a call go, instead of the application's own address.

/** Where the webhooks of this call go from now on. */
export const webhook_url = z.optional(webAddress());
/** The method of `webhook_url`. `POST` unless set. */
export const webhook_url_method = z.optional(callbackMethod());
/** Addresses by the type of an event, as `call.answered`. Types that are left out go where all others go. */
export const webhook_urls = z.optional(z.record(z.string(), z.array(webAddress())));
/** The method of `webhook_urls`. `POST` unless set. */
export const webhook_urls_method = z.optional(callbackMethod());
/** How often a webhook is tried again, by the type of its event. */
export const webhook_retries_policies = z.optional(
  z.record(
    z.string(),
    strictObject({
      /** The waits between attempts, in ms: five at most, 60000 together at most. */
      retries_ms: z.optional(
        z.array(z.int().check(z.minimum(0))).check(
          z.maxLength(5),
          z.refine(
            (delays) => delays.reduce((sum, delay) => sum + delay, 0) <= 60_000,
            'must be 60000 ms together at most',
          ),
        ),
      ),
    }),
  ),
);

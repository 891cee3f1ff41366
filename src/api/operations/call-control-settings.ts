import * as z from 'zod/mini';
import { dtmfTypes, sites, subdomainCallers } from './call-control-values.js';
import { clearableAddress, filledText, webAddress } from './fields.js';
import { strictObject } from './objects.js';

// What creating and updating a Voice API application both take.

/** A name of one's own choice. */
export const application_name = filledText();
/** Where webhooks go: an address with its scheme. */
export const webhook_event_url = webAddress();
/** An inactive application can't be used. True unless set. */
export const active = z.optional(z.boolean());
/** Where the media are handled: `Latency`, the default, takes the site that answers fastest. */
export const anchorsite_override = z.optional(z.enum(sites));
/** Sends webhooks with what a call costs. False unless set. */
export const call_cost_in_webhooks = z.optional(z.boolean());
/** How Telnyx sends digits. `RFC 2833` unless set. */
export const dtmf_type = z.optional(z.enum(dtmfTypes));
/** Hangs up when no command comes in time. False unless set. */
export const first_command_timeout = z.optional(z.boolean());
/** That time, in seconds. 30 unless set. */
export const first_command_timeout_secs = z.optional(z.int());

export const inbound = z.optional(
  strictObject({
    /** The most calls at the same time. */
    channel_limit: z.optional(z.int()),
    /** Adds SHAKEN/STIR data to the webhooks of inbound calls. False unless set. */
    shaken_stir_enabled: z.optional(z.boolean()),
    /** The `example` of `example.sip.telnyx.com`. */
    sip_subdomain: z.optional(z.string()),
    /** Who may call the subdomain. `from_anyone` unless set. */
    sip_subdomain_receive_settings: z.optional(z.enum(subdomainCallers)),
  }),
);

export const outbound = z.optional(
  strictObject({
    /** The most calls at the same time. */
    channel_limit: z.optional(z.int()),
    /** The profile that outbound calls go by. */
    outbound_voice_profile_id: z.optional(z.string()),
  }),
);

/** Keeps the digits that callers press out of Telnyx's debug logs. False unless set. */
export const redact_dtmf_debug_logging = z.optional(z.boolean());
/** The format of the webhooks: `1` unless set. */
export const webhook_api_version = z.optional(z.enum(['1', '2']));
/** Where webhooks go when `webhook_event_url` fails. */
export const webhook_event_failover_url = z.optional(z.nullable(clearableAddress()));
/** How long a webhook may take before it counts as failed, in seconds, from 0 to 30. */
export const webhook_timeout_secs = z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(30))));

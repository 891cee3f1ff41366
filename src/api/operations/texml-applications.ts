import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { clearableAddress, filledText, maybe, maybeText, openEnum, webAddress } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

const sites = [
  'Latency',
  'Chicago, IL',
  'Ashburn, VA',
  'San Jose, CA',
  'Sydney, Australia',
  'Amsterdam, Netherlands',
  'London, UK',
  'Toronto, Canada',
  'Vancouver, Canada',
  'Frankfurt, Germany',
] as const;
const dtmfTypes = ['RFC 2833', 'Inband', 'SIP INFO'] as const;
const methods = ['get', 'post'] as const;
const subdomainCallers = ['only_my_connections', 'from_anyone'] as const;

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

/** Creating and updating take the same fields. */
function settings() {
  return strictObject({
    /** A name of one's own choice. */
    friendly_name: filledText(),
    /** Where Telnyx fetches the instructions for a call. */
    voice_url: webAddress(),
    /** An inactive application can't be used. True unless set. */
    active: z.optional(z.boolean()),
    /** Where the media are handled: `Latency`, the default, takes the site that answers fastest. */
    anchorsite_override: z.optional(z.enum(sites)),
    /** Sends webhooks with what a call costs. False unless set. */
    call_cost_in_webhooks: z.optional(z.boolean()),
    /** How Telnyx sends digits. `RFC 2833` unless set. */
    dtmf_type: z.optional(z.enum(dtmfTypes)),
    /** Hangs up when no instruction comes in time. False unless set. */
    first_command_timeout: z.optional(z.boolean()),
    /** That time, in seconds. 30 unless set. */
    first_command_timeout_secs: z.optional(z.int()),
    inbound: z.optional(
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
    ),
    outbound: z.optional(
      strictObject({
        /** The most calls at the same time. */
        channel_limit: z.optional(z.int()),
        /** The profile that outbound calls go by. */
        outbound_voice_profile_id: z.optional(z.string()),
      }),
    ),
    /** Where Telnyx reports the progress of calls. */
    status_callback: z.optional(clearableAddress()),
    /** The method of that report, in lower case. `post` unless set. */
    status_callback_method: z.optional(z.enum(methods)),
    tags: z.optional(z.array(z.string())),
    /** Asked for instructions when `voice_url` fails. */
    voice_fallback_url: z.optional(clearableAddress()),
    /** The method of `voice_url`, in lower case. `post` unless set. */
    voice_method: z.optional(z.enum(methods)),
  });
}

function application() {
  return looseObject({
    /** The `ApplicationSid` of calls. */
    id: z.string(),
    record_type: maybeText(),
    friendly_name: z.string(),
    voice_url: maybeText(),
    active: maybe(z.boolean()),
    anchorsite_override: maybe(openEnum(sites)),
    call_cost_in_webhooks: maybe(z.boolean()),
    dtmf_type: maybe(openEnum(dtmfTypes)),
    first_command_timeout: maybe(z.boolean()),
    /** In seconds. */
    first_command_timeout_secs: maybe(z.int()),
    inbound: maybe(
      looseObject({
        channel_limit: maybe(z.int()),
        shaken_stir_enabled: maybe(z.boolean()),
        sip_subdomain: maybeText(),
        sip_subdomain_receive_settings: maybe(openEnum(subdomainCallers)),
      }),
    ),
    outbound: maybe(looseObject({ channel_limit: maybe(z.int()), outbound_voice_profile_id: maybeText() })),
    status_callback: maybeText(),
    status_callback_method: maybe(openEnum(methods)),
    tags: maybe(z.array(z.string())),
    voice_fallback_url: maybeText(),
    voice_method: maybe(openEnum(methods)),
    /** ISO 8601. */
    created_at: maybeText(),
    /** ISO 8601. */
    updated_at: maybeText(),
  });
}

function wrapped() {
  return looseObject({ data: application() });
}

export const texmlApplications = operations({
  /** Lists the TeXML applications of the account, newest first unless sorted otherwise. */
  list: {
    method: 'GET',
    path: '/texml_applications',
    query: () =>
      strictObject({
        filter: z.optional(
          strictObject({
            /** Part of the name, in any case: three characters or more. */
            friendly_name: z.optional(z.string().check(z.minLength(3))),
            outbound_voice_profile_id: z.optional(z.string()),
          }),
        ),
        page: z.optional(strictObject(numberedPage)),
        /** Ascending by this field; descending with a `-` before it. */
        sort: z.optional(
          z.enum(['created_at', 'friendly_name', 'active', '-created_at', '-friendly_name', '-active']),
        ),
      }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(application()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [400, 401, 403],
    source: 'https://developers.telnyx.com/api-reference/texml-applications/list-all-texml-applications',
    sdk: 'client.texmlApplications.list',
  },
  /** Creates a TeXML application: where instructions are fetched, and how calls are handled. */
  create: {
    method: 'POST',
    path: '/texml_applications',
    body: settings,
    encoding: 'json',
    reply: wrapped,
    success: 201,
    idempotent: false,
    errors: [401, 403, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/texml-applications/creates-a-texml-application',
    sdk: 'client.texmlApplications.create',
  },
  /** Reads a TeXML application. */
  get: {
    method: 'GET',
    path: '/texml_applications/{id}',
    reply: wrapped,
    success: 200,
    errors: [400, 401, 403, 404],
    source: 'https://developers.telnyx.com/api-reference/texml-applications/retrieve-a-texml-application',
    sdk: 'client.texmlApplications.retrieve',
  },
  /** Changes a TeXML application. Its name and `voice_url` are always needed; other fields that are left out stay as they are. */
  update: {
    method: 'PATCH',
    path: '/texml_applications/{id}',
    body: settings,
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [400, 401, 403, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/texml-applications/update-a-texml-application',
    sdk: 'client.texmlApplications.update',
  },
  /** Deletes a TeXML application, and replies with what it was. */
  delete: {
    method: 'DELETE',
    path: '/texml_applications/{id}',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [400, 401, 403, 404],
    source: 'https://developers.telnyx.com/api-reference/texml-applications/deletes-a-texml-application',
    sdk: 'client.texmlApplications.delete',
  },
});

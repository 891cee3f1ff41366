import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as settings from './call-control-settings.js';
import { dtmfTypes, sites, subdomainCallers } from './call-control-values.js';
import * as cursorPage from './cursor-page.js';
import * as eventFilter from './event-filter.js';
import { maybe, maybeText, openEnum } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function application() {
  return looseObject({
    /** The `connection_id` of calls. */
    id: z.string(),
    record_type: maybeText(),
    application_name: z.string(),
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
    redact_dtmf_debug_logging: maybe(z.boolean()),
    tags: maybe(z.array(z.string())),
    webhook_api_version: maybe(openEnum(['1', '2'])),
    webhook_event_failover_url: maybeText(),
    webhook_event_url: maybeText(),
    /** In seconds. */
    webhook_timeout_secs: maybe(z.int()),
    /** ISO 8601. */
    created_at: maybeText(),
    /** ISO 8601. */
    updated_at: maybeText(),
  });
}

function wrapped() {
  return looseObject({ data: application() });
}

export const callControlApplications = operations({
  /** Lists the account's Voice API applications. */
  list: {
    method: 'GET',
    path: '/call_control_applications',
    query: () =>
      strictObject({
        filter: z.optional(
          strictObject(
            {
              /** The profile that outbound calls go by. */
              'outbound.outbound_voice_profile_id': z.optional(z.string()),
            },
            eventFilter,
          ),
        ),
        page: z.optional(strictObject(numberedPage, cursorPage)),
        /** Ascending by this field; descending with a `-` before it. `created_at` unless set. */
        sort: z.optional(
          z.enum(['created_at', 'connection_name', 'active', '-created_at', '-connection_name', '-active']),
        ),
      }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(application()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [400, 401, 404],
    source:
      'https://developers.telnyx.com/api-reference/call-control-applications/list-call-control-applications',
    sdk: 'client.callControlApplications.list',
  },
  /** Creates a Voice API application: where webhooks go, and how calls are handled. */
  create: {
    method: 'POST',
    path: '/call_control_applications',
    body: () => strictObject(settings),
    encoding: 'json',
    reply: wrapped,
    success: 201,
    idempotent: false,
    errors: [422],
    source:
      'https://developers.telnyx.com/api-reference/call-control-applications/create-a-call-control-application',
    sdk: 'client.callControlApplications.create',
  },
  /** Reads a Voice API application. */
  get: {
    method: 'GET',
    path: '/call_control_applications/{id}',
    reply: wrapped,
    success: 200,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/call-control-applications/retrieve-a-call-control-application',
    sdk: 'client.callControlApplications.retrieve',
  },
  /** Changes a Voice API application. Its name and `webhook_event_url` are always needed; other fields that are left out stay as they are. */
  update: {
    method: 'PATCH',
    path: '/call_control_applications/{id}',
    body: () => strictObject({ tags: z.optional(z.array(z.string())) }, settings),
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/call-control-applications/update-a-call-control-application',
    sdk: 'client.callControlApplications.update',
  },
  /** Deletes a Voice API application, and replies with what it was. */
  delete: {
    method: 'DELETE',
    path: '/call_control_applications/{id}',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/call-control-applications/delete-a-call-control-application',
    sdk: 'client.callControlApplications.delete',
  },
});

import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { filledText, maybe, maybeText, openEnum } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

const statuses = [
  'purchase-pending',
  'purchase-failed',
  'port-pending',
  'port-failed',
  'active',
  'deleted',
  'emergency-only',
  'ported-out',
  'port-out-pending',
] as const;
const types = ['local', 'national', 'toll_free', 'mobile', 'shared_cost'] as const;

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function phoneNumber() {
  return looseObject({
    /** Other operations name the number by this id. */
    id: z.string(),
    record_type: z.string(),
    /** `+` and the number with its country code. */
    phone_number: z.string(),
    /** As in `US`. */
    country_iso_alpha2: z.string(),
    status: openEnum([
      ...statuses,
      'requirement-info-pending',
      'requirement-info-under-review',
      'requirement-info-exception',
      'provision-pending',
    ]),
    /** Numbers that were bought before July 2023, or just now, may have the older names without `_` and `longcode`. */
    phone_number_type: openEnum([...types, 'landline', 'tollfree', 'shortcode', 'longcode']),
    tags: z.array(z.string()),
    /** What a carrier has to name before it may take the number away. */
    external_pin: maybeText(),
    /** The application or connection that its calls go to: the id of a TeXML application, say. */
    connection_id: maybeText(),
    connection_name: maybeText(),
    customer_reference: maybeText(),
    messaging_profile_id: maybeText(),
    messaging_profile_name: maybeText(),
    messaging_campaign_id: maybeText(),
    billing_group_id: maybeText(),
    emergency_enabled: maybe(z.boolean()),
    emergency_address_id: maybeText(),
    emergency_status: maybe(
      openEnum(['active', 'deprovisioning', 'disabled', 'provisioning', 'provisioning-failed']),
    ),
    call_forwarding_enabled: maybe(z.boolean()),
    call_recording_enabled: maybe(z.boolean()),
    caller_id_name_enabled: maybe(z.boolean()),
    cnam_listing_enabled: maybe(z.boolean()),
    hd_voice_enabled: maybe(z.boolean()),
    t38_fax_gateway_enabled: maybe(z.boolean()),
    inbound_call_screening: maybe(openEnum(['disabled', 'reject_calls', 'flag_calls'])),
    /** Keeps the number from being deleted. */
    deletion_lock_enabled: z.boolean(),
    /** Whether it was bought or brought along. */
    source_type: maybe(openEnum(['number_order', 'port_request'])),
    /** ISO 8601. */
    purchased_at: z.string(),
    /** When it could be called at first. ISO 8601. */
    activated_at: maybeText(),
    /** ISO 8601. */
    created_at: z.string(),
    /** ISO 8601. */
    updated_at: maybeText(),
  });
}

function wrapped() {
  return looseObject({ data: phoneNumber() });
}

export const phoneNumbers = operations({
  /** Lists the account's phone numbers, those that were made last first. */
  list: {
    method: 'GET',
    path: '/phone_numbers',
    query: () =>
      strictObject({
        filter: z.optional(
          strictObject({
            /** The group that it is billed to; `null`, as a text, for numbers without one. */
            billing_group_id: z.optional(filledText()),
            /** The application or connection that its calls go to. */
            connection_id: z.optional(filledText()),
            /** One country, as in `US`. */
            country_iso_alpha2: z.optional(filledText()),
            customer_reference: z.optional(z.string()),
            /** The address for emergency calls; `null`, as a text, for numbers without one. */
            emergency_address_id: z.optional(filledText()),
            number_type: z.optional(strictObject({ eq: z.optional(z.enum(types)) })),
            /** Part of the number: three digits or more. Telnyx finds nothing where there is anything else, also a `+`. */
            phone_number: z.optional(
              z.string().check(z.regex(/^\d{3,}$/, 'must be three digits or more, and nothing else')),
            ),
            source: z.optional(z.enum(['ported', 'purchased'])),
            status: z.optional(z.enum(statuses)),
            tag: z.optional(filledText()),
            'voice.connection_name': z.optional(
              strictObject({
                /** Part of the name: three characters or more. */
                contains: z.optional(z.string().check(z.minLength(3))),
                /** How it ends: three characters or more. */
                ends_with: z.optional(z.string().check(z.minLength(3))),
                eq: z.optional(filledText()),
                /** How it begins: three characters or more. */
                starts_with: z.optional(z.string().check(z.minLength(3))),
              }),
            ),
            'voice.usage_payment_method': z.optional(z.enum(['pay-per-minute', 'channel'])),
            /** `true` for numbers without a tag. */
            without_tags: z.optional(z.enum(['true', 'false'])),
          }),
        ),
        /** `true` leaves out what belongs to messaging when it can't be had, where the request fails otherwise. */
        handle_messaging_profile_error: z.optional(z.enum(['true', 'false'])),
        page: z.optional(strictObject(numberedPage)),
        sort: z.optional(z.enum(['purchased_at', 'phone_number', 'connection_name', 'usage_payment_method'])),
      }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(phoneNumber()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [400, 401, 404, 422, 500],
    source: 'https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers',
    sdk: 'client.phoneNumbers.list',
  },
  /** Reads a phone number by its id. */
  get: {
    method: 'GET',
    path: '/phone_numbers/{id}',
    reply: wrapped,
    success: 200,
    errors: [400, 401, 404, 422, 500],
    source: 'https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number',
    sdk: 'client.phoneNumbers.retrieve',
  },
  /** Changes a phone number, as what its calls go to. Fields that are left out stay as they are. */
  update: {
    method: 'PATCH',
    path: '/phone_numbers/{id}',
    body: () =>
      strictObject({
        address_id: z.optional(z.string()),
        /** The group that it is billed to. */
        billing_group_id: z.optional(z.string()),
        /** The application or connection that its calls go to: the id of a TeXML application, say. */
        connection_id: z.optional(z.string()),
        customer_reference: z.optional(z.string()),
        /** What a carrier has to name before it may take the number away. */
        external_pin: z.optional(z.string()),
        hd_voice_enabled: z.optional(z.boolean()),
        /** All of them: they replace those that it has. */
        tags: z.optional(z.array(z.string())),
      }),
    encoding: 'json',
    sensitive: ['external_pin'],
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [400, 401, 404, 422, 500],
    source: 'https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number',
    sdk: 'client.phoneNumbers.update',
  },
});

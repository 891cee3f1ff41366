import * as z from 'zod/mini';
import { operations } from '../operation.js';
import {
  callbackMethod,
  filledText,
  maybe,
  maybeText,
  openEnum,
  somethingToChange,
  webAddress,
} from './fields.js';
import { looseObject, strictObject } from './objects.js';

const tracks = ['both_tracks', 'inbound_track', 'outbound_track'] as const;

export const texmlCallSiprec = operations({
  /**
   * Sends a call's audio to a recording server by SIPREC. It is not sent twice when no reply comes: there might be two sessions.
   */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Siprec.json',
    body: () =>
      strictObject({
        /** The SIPREC connector of the account that leads to the recording server. */
        ConnectorName: z.optional(filledText()),
        /** A name of one's own choice, by which a TeXML document can end the session. */
        Name: z.optional(filledText()),
        /** Which audio is sent. `both_tracks` unless set. */
        Track: z.optional(z.enum(tracks)),
        /** The transport to the recording server. `udp` unless set. */
        SipTransport: z.optional(z.enum(['udp', 'tcp', 'tls'])),
        /** Encrypts media and signalling (SRTP and TLS). The connector's port must be 5061 then. */
        Secure: z.optional(z.boolean()),
        /** The `Session-Expires` of the session, in seconds: 90 or more, or 0 for none. 1800 unless set. */
        SessionTimeoutSecs: z.optional(
          z.int().check(z.refine((seconds) => seconds === 0 || seconds >= 90, 'must be 0, or 90 and more')),
        ),
        /** Puts custom parameters into the metadata of the recording; else they go into SIP headers. */
        IncludeMetadataCustomHeaders: z.optional(z.boolean()),
        /** Where Telnyx reports on the session. */
        StatusCallback: z.optional(webAddress()),
        /** The method of that report. */
        StatusCallbackMethod: z.optional(callbackMethod()),
      }),
    encoding: 'form',
    reply: () =>
      looseObject({
        /** The `SiprecSid`. */
        sid: z.string(),
        account_sid: maybeText(),
        call_sid: maybeText(),
        status: maybe(openEnum(['in-progress', 'stopped'])),
        track: maybe(openEnum(tracks)),
        /** What went wrong, where anything did. */
        error_code: maybeText(),
        /** As in `Fri, 11 Aug 2023 19:12:11 +0000`. */
        start_time: maybeText(),
        date_created: maybeText(),
        date_updated: maybeText(),
        /** Relative. */
        uri: maybeText(),
      }),
    success: 200,
    idempotent: false,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/request-siprec-session-for-a-call',
    sdk: 'client.texml.accounts.calls.siprecJson',
  },
  /** Ends a SIPREC session. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Siprec/{siprec_sid}.json',
    body: () =>
      strictObject({
        /** `stopped` ends it. */
        Status: z.optional(z.literal('stopped')),
      }).check(somethingToChange('texml.calls.siprec.update', 'Status')),
    encoding: 'form',
    reply: () =>
      looseObject({
        /** The `SiprecSid`. */
        sid: z.string(),
        account_sid: maybeText(),
        call_sid: maybeText(),
        status: maybe(openEnum(['in-progress', 'stopped'])),
        /** What went wrong, where anything did. */
        error_code: maybeText(),
        /** As in `Fri, 11 Aug 2023 19:12:11 +0000`. */
        date_updated: maybeText(),
        /** Relative. */
        uri: maybeText(),
      }),
    success: 200,
    idempotent: true,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/updates-siprec-session-for-a-call',
    sdk: 'client.texml.accounts.calls.siprec.siprecSidJson',
  },
});

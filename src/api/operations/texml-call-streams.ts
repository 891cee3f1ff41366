import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { callbackMethod, filledText, maybe, maybeText, openEnum, webAddress } from './fields.js';
import { looseObject, strictObject } from './objects.js';

export const texmlCallStreams = operations({
  /** Streams a call's audio to a WebSocket. It is not sent twice when no reply comes: there might be two streams. */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Streams.json',
    body: () =>
      strictObject({
        /** The WebSocket that the audio is sent to: `wss://…`. */
        Url: z.optional(
          z.string().check(z.regex(/^wss?:\/\/\S+$/i, 'must be the address of a WebSocket: wss://…')),
        ),
        /** A name of one's own choice. */
        Name: z.optional(filledText()),
        /** Which audio is sent. `inbound_track` unless set. */
        Track: z.optional(z.enum(['inbound_track', 'outbound_track', 'both_tracks'])),
        /** How the audio that the WebSocket sends back is packed. `mp3` unless set. */
        BidirectionalMode: z.optional(z.enum(['mp3', 'rtp'])),
        /** Its codec where the mode is `rtp`. `PCMU` unless set. */
        BidirectionalCodec: z.optional(z.enum(['PCMU', 'PCMA', 'G722'])),
        /** Where Telnyx reports on the stream. */
        StatusCallback: z.optional(webAddress()),
        /** `POST` unless set. */
        StatusCallbackMethod: z.optional(callbackMethod()),
      }),
    encoding: 'form',
    reply: () =>
      looseObject({
        /** The `StreamSid`. */
        sid: z.string(),
        account_sid: maybeText(),
        call_sid: maybeText(),
        name: maybeText(),
        status: maybe(openEnum(['in-progress'])),
        /** ISO 8601. */
        date_updated: maybeText(),
        /** Relative. */
        uri: maybeText(),
      }),
    success: 200,
    idempotent: false,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/start-streaming-media-from-a-call',
    sdk: 'client.texml.accounts.calls.streamsJson',
  },
  /** Ends a stream. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Streams/{streaming_sid}.json',
    body: () =>
      strictObject({
        /** `stopped`, which it is unless set, ends it. */
        Status: z.optional(z.literal('stopped')),
      }),
    encoding: 'form',
    reply: () =>
      looseObject({
        /** The `StreamSid`. */
        sid: z.string(),
        account_sid: maybeText(),
        call_sid: maybeText(),
        status: maybe(openEnum(['stopped'])),
        /** ISO 8601. */
        date_updated: maybeText(),
        /** Relative. */
        uri: maybeText(),
      }),
    success: 200,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-streaming-on-a-call',
    sdk: 'client.texml.accounts.calls.streams.streamingSidJson',
  },
});

import * as z from 'zod/mini';
import { listOf, oneOf, open, text } from './values.js';

const urls = open({
  /** Null, or absent, where there is no file of the format. */
  mp3: z.optional(z.nullable(text)),
  /** Null, or absent, where there is no file of the format. */
  wav: z.optional(z.nullable(text)),
});

/** The groups of fields that several webhooks share, by the name that an entry calls them. */
export const webhookGroups = {
  leg: {
    /** The id by which the leg is commanded, such as `v3:…`; TeXML calls it `CallSid`. */
    call_control_id: text,
    /** The id of the leg. */
    call_leg_id: text,
  },
  session: {
    /** The id that the legs of one call share. */
    call_session_id: text,
    /** What a command gave to be sent back, as base64. */
    client_state: text,
  },
  connection: {
    /** The id of the Voice API application that the call belongs to. */
    connection_id: text,
  },
  parties: {
    /** Who calls: a number or a SIP address. */
    from: text,
    /** Who is called: a number or a SIP address. */
    to: text,
  },
  /** What a leg was begun with, and where it stands. */
  invite: {
    /** The custom headers of the SIP INVITE. */
    custom_headers: listOf(open({ name: text, value: text })),
    /** The standard headers of the SIP INVITE that are passed on. */
    sip_headers: listOf(open({ name: oneOf('User-to-User', 'Diversion'), value: text })),
    /** When the leg began, as ISO 8601 text. */
    start_time: text,
    /** The tags of the number. */
    tags: listOf(text),
  },
  /** What is particular to the events of a queue. */
  queue: {
    /** The name of the queue. */
    queue: text,
  },
  recording: {
    /** How the channels are laid out. */
    channels: oneOf('dual', 'single'),
    /** Where the files can be fetched that are shared publicly, by format. */
    public_recording_urls: urls,
    /** When the recording ended, as ISO 8601 text. */
    recording_ended_at: text,
    /** When the recording began, as ISO 8601 text. */
    recording_started_at: text,
    /** Where the files can be fetched, by format. The addresses are signed and expire. */
    recording_urls: urls,
  },
  conference: {
    /** The id of the conference. */
    conference_id: text,
  },
  /** The time of an event that Telnyx sends within the payload, not beside it. */
  occurred: {
    /** When it happened, as ISO 8601 text. */
    occurred_at: text,
  },
  creator: {
    /** The id of the call that began the conference, as its legs share it. */
    creator_call_session_id: text,
  },
  media: {
    /** The name of the stored file that is played, where it was asked for by name. */
    media_name: text,
    /** The address of the file that is played, where it was asked for by address. */
    media_url: text,
  },
};

export type WebhookGroups = typeof webhookGroups;

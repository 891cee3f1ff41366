import * as z from 'zod/mini';
import { payGroups } from './pay-groups.js';
import { boolean, integer, number, oneOf, text } from './wire.js';

const callGroups = {
  identity: {
    /** The id of the Telnyx account, a UUID. */
    AccountSid: text,
    /** The id of this leg of the call, such as `v3:…`; the Voice API calls it `call_control_id`. */
    CallSid: text,
    /** The same value as `CallSid`. */
    CallSidLegacy: text,
  },
  parties: {
    /** Who calls: an E.164 number, or a SIP address such as `user@sip.telnyx.com`. */
    From: text,
    /** Who is called: an E.164 number, or a SIP address such as `user@sip.telnyx.com`. */
    To: text,
  },
  connection: {
    /** The id of the TeXML application or connection that the call belongs to. */
    ConnectionId: text,
  },
  /** The identity in a request of which Telnyx does not document it. */
  presumedIdentity: {
    /** The id of the Telnyx account, a UUID. Presumed: Telnyx does not document it for this request. */
    AccountSid: z.optional(text),
    /** The id of this leg of the call. Presumed: Telnyx does not document it for this request. */
    CallSid: z.optional(text),
    /** The same value as `CallSid`. Presumed: Telnyx does not document it for this request. */
    CallSidLegacy: z.optional(text),
  },
  /** The parties in a request of which Telnyx does not document them. */
  presumedParties: {
    /** Who calls: a number or a SIP address. Presumed: Telnyx does not document it for this request. */
    From: z.optional(text),
    /** Who is called: a number or a SIP address. Presumed: Telnyx does not document it for this request. */
    To: z.optional(text),
  },
  callerId: {
    /** The caller's name or number, as the callee is shown it; sometimes present. */
    CallerId: z.optional(text),
  },
  parent: {
    /** The leg that dialled this one; present on legs that a `<Dial>` made. */
    ParentCallSid: z.optional(text),
    /** The same value as `ParentCallSid`. */
    ParentCallSidLegacy: z.optional(text),
  },
  failure: {
    /** Telnyx's code for what failed, such as `10001`; Telnyx does not say when it is present. */
    ErrorCode: z.optional(text),
    /** What failed, in words; Telnyx does not say when it is present. */
    ErrorMessage: z.optional(text),
  },
  /** What is particular to call-progress requests. */
  progress: {
    /** Says that this is a call-progress request: `call-progress-events`. */
    CallbackSource: oneOf('call-progress-events'),
    /** When the call was initiated, as ISO 8601 text. */
    CallInitiatedAt: text,
    /** Counts the requests of one call from 0, so that they can be put in order when they arrive out of it. */
    SequenceNumber: integer,
    /** The SHAKEN/STIR attestation of the caller's number; present when the data is available. */
    ShakenStirAttestation: z.optional(oneOf('A', 'B', 'C')),
    /** Whether the SHAKEN/STIR signature was valid; present when the data is available. */
    ShakenStirValidated: z.optional(boolean),
    /** When the event took place, as ISO 8601 text. */
    Timestamp: text,
  },
  /** The length of the call, for the stages that have one. */
  duration: {
    /** How long the call has lasted, in seconds; present when Telnyx knows both its start and its end. */
    CallDuration: z.optional(number),
  },
  /** How a leg ended. */
  ending: {
    /** Why the leg ended, such as `normal_clearing`; present when the call completed. */
    HangupCause: z.optional(text),
    /** Which side ended it, such as `caller`; present when somebody hung up. */
    HangupSource: z.optional(text),
    /** The SIP status that the leg ended with, such as `200`; present when somebody hung up. */
    SipHangupCause: z.optional(text),
    /** The length of the recording, in seconds; present when the call was recorded. */
    RecordingDuration: z.optional(number),
    /** Where the recording can be fetched, for a limited time; present when the call was recorded. */
    RecordingUrl: z.optional(text),
  },
  /** What is particular to requests about a recording. */
  recording: {
    /** How many channels the recording has: 1 for mono, 2 for one a side. */
    RecordingChannels: integer,
    /** What made the recording. Telnyx shows `DialVerb` alone for this request; the others are the REST API's names. */
    RecordingSource: oneOf(
      'DialVerb',
      'RecordVerb',
      'Conference',
      'OutboundAPI',
      'StartCallRecordingAPI',
      'StartConferenceRecordingAPI',
      'Trunking',
    ),
  },
  /** What is particular to requests about a conference. */
  conference: {
    /** The id of the conference. */
    ConferenceSid: text,
    /** The name of the conference: the text of `<Conference>`. */
    FriendlyName: text,
    /** Counts the requests of one conference from 0, so that they can be put in order when they arrive out of it. */
    SequenceNumber: integer,
    /** When it happened, as ISO 8601 text. */
    Timestamp: text,
    /** The part of the participant, such as `customer`; present when it is known. */
    CallingPartyType: z.optional(text),
    /** Who calls: a number or a SIP address; present when it is known. */
    From: z.optional(text),
    /** The caller's SIP address; present when it is known. */
    FromSipUri: z.optional(text),
    /** The participant's label; present when it is known. */
    ParticipantLabel: z.optional(text),
    /** Who is called: a number or a SIP address; present when it is known. */
    To: z.optional(text),
    /** The called SIP address; present when it is known. */
    ToSipUri: z.optional(text),
  },
};

// Named rather than spread out, since a declaration file keeps comments only where they were written.
export type Groups = typeof callGroups & typeof payGroups;

/** The groups of parameters that several callbacks share, by the name that an entry calls them. */
export const groups: Groups = { ...callGroups, ...payGroups };

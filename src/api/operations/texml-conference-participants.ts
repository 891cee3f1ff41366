import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as leg from './call-leg.js';
import * as recording from './call-recording.js';
import {
  callbackMethod,
  callProgress,
  filledText,
  maybe,
  maybeText,
  openEnum,
  somethingToChange,
  webAddress,
  words,
} from './fields.js';
import * as machineDetection from './machine-detection.js';
import { looseObject, strictObject } from './objects.js';
import * as texmlPage from './texml-page.js';

const states = ['connecting', 'connected', 'completed'] as const;

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function participant() {
  return looseObject({
    call_sid: z.string(),
    /** The same, as it was called once. */
    call_sid_legacy: maybeText(),
    account_sid: maybeText(),
    conference_sid: maybeText(),
    status: openEnum(states),
    muted: maybe(z.boolean()),
    hold: maybe(z.boolean()),
    /** Whether they speak to one participant alone: to `coaching_call_sid`. */
    coaching: maybe(z.boolean()),
    coaching_call_sid: maybeText(),
    /** The same, as it was called once. */
    coaching_call_sid_legacy: maybeText(),
    /** Whether the conference ends for all when they leave. */
    end_conference_on_exit: maybe(z.boolean()),
    api_version: maybeText(),
    /** As in `Thu, 15 Jun 2023 09:56:45 +0000`. */
    date_created: maybeText(),
    date_updated: maybeText(),
    /** Relative. */
    uri: maybeText(),
  });
}

/** Who speaks to one participant alone must say to whom. */
const coachedCall = () =>
  z.refine<{ readonly Coaching?: unknown; readonly CallSidToCoach?: unknown }>(
    ({ Coaching, CallSidToCoach }) => Coaching !== true || CallSidToCoach !== undefined,
    { path: ['CallSidToCoach'], message: 'CallSidToCoach is required where Coaching is true' },
  );

export const texmlConferenceParticipants = operations({
  /** Lists who is in a conference. After its end the list is empty. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Participants',
    pagination: { style: 'twilio-page', items: 'participants' },
    reply: () => looseObject({ participants: z.array(participant()) }, texmlPage),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/list-conference-participants',
    sdk: 'client.texml.accounts.conferences.participants.retrieveParticipants',
  },
  /**
   * Calls somebody and has them join a conference. `CustomHeaders` go as `CustomHeaders[0][name]` and `CustomHeaders[0][value]`,
   * since Telnyx documents no form for them here. It is not sent twice when no reply comes: the phone might ring twice.
   */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Participants',
    body: () =>
      strictObject(
        {
          /** The id of the TeXML application that the call belongs to. Needed unless the conference is named by its `ConferenceSid`. */
          ApplicationSid: z.optional(filledText()),
          /** Who is called: `+` and the number with its country code, or a SIP URI. */
          To: z.optional(filledText()),
          /** The number that calls: `+` and the number with its country code. */
          From: z.optional(filledText()),
          /** A name of one's own choice, by which the other operations find the participant as by the call's SID. */
          Label: z.optional(filledText()),
          /** How long it may ring, in seconds, from 5 to 120: 30 unless set. */
          Timeout: z.optional(z.int().check(z.minimum(5), z.maximum(120))),
          /** How long the call may last, in seconds. */
          TimeLimit: z.optional(z.int()),
          /** What is reported: `initiated`, `ringing`, `answered`, `completed`, separated by spaces. `completed` unless set. */
          StatusCallbackEvent: z.optional(callProgress()),
          /** Lets them in before they answer, on early media. False unless set. */
          EarlyMedia: z.optional(z.boolean()),
          /** Whether their joining starts the conference. True unless set. */
          StartConferenceOnEnter: z.optional(z.boolean()),
          /** Whether their leaving ends the conference for all. False unless set. */
          EndConferenceOnExit: z.optional(z.boolean()),
          /** Nobody hears them. */
          Muted: z.optional(z.boolean()),
          /** Has one participant alone hear them: the one of `CallSidToCoach`, which is needed then. */
          Coaching: z.optional(z.boolean()),
          /** Who hears them with `Coaching`. */
          CallSidToCoach: z.optional(filledText()),
          /** When the conference hears a beep for them. The values are texts. */
          Beep: z.optional(z.enum(['true', 'false', 'onEnter', 'onExit'])),
          /** What they hear until the conference starts: the address of an audio file. */
          WaitUrl: z.optional(webAddress()),
          /** The most participants, from 2 to 800: 250 unless set. */
          MaxParticipants: z.optional(z.int().check(z.minimum(2), z.maximum(800))),
          /** Where Telnyx reports on the conference. */
          ConferenceStatusCallback: z.optional(webAddress()),
          /** What is reported: `start`, `end`, `join`, `leave`, separated by spaces. Nothing unless set. */
          ConferenceStatusCallbackEvent: z.optional(words(['start', 'end', 'join', 'leave'])),
          /** `POST` unless set. */
          ConferenceStatusCallbackMethod: z.optional(callbackMethod()),
          /** Records the conference. `true` and `false`, as texts, say the same as the longer names. `do-not-record` unless set. */
          ConferenceRecord: z.optional(z.enum(['true', 'false', 'record-from-start', 'do-not-record'])),
          /** Where Telnyx reports on the recording of the conference. */
          ConferenceRecordingStatusCallback: z.optional(webAddress()),
          /**
           * What is reported: `in-progress`, `completed`, `absent`, separated by spaces; `failed` says the same as `absent`.
           * `completed` unless set.
           */
          ConferenceRecordingStatusCallbackEvent: z.optional(
            words(['in-progress', 'completed', 'absent', 'failed']),
          ),
          /** `POST` unless set. */
          ConferenceRecordingStatusCallbackMethod: z.optional(callbackMethod()),
          /** Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. */
          ConferenceRecordingTimeout: z.optional(z.int().check(z.minimum(0))),
          /** Whether silence is cut from both ends of the recording. `trim-silence` unless set. */
          ConferenceTrim: z.optional(z.enum(['trim-silence', 'do-not-trim'])),
          /** Finds out whether a machine answers. `DetectMessageEnd` also waits for its greeting to end. Off unless set. */
          MachineDetection: z.optional(z.enum(['Enable', 'DetectMessageEnd'])),
          /** How long to detect before the outcome is `Unknown`, in ms. */
          MachineDetectionTimeout: z.optional(z.int()),
          /** Where the outcome is reported. */
          AmdStatusCallback: z.optional(webAddress()),
          /** `POST` unless set. */
          AmdStatusCallbackMethod: z.optional(callbackMethod()),
          /** Stops what is played when the greeting ends. True unless set. */
          CancelPlaybackOnDetectMessageEnd: z.optional(z.boolean()),
          /** Stops what is played when a machine is found. True unless set. */
          CancelPlaybackOnMachineDetection: z.optional(z.boolean()),
        },
        leg,
        recording,
        machineDetection,
      ).check(coachedCall()),
    encoding: 'form',
    sensitive: ['SipAuthPassword'],
    reply: () =>
      looseObject({
        call_sid: z.string(),
        account_sid: maybeText(),
        conference_sid: maybeText(),
        status: openEnum(states),
        muted: maybe(z.boolean()),
        hold: maybe(z.boolean()),
        /** Whether they speak to one participant alone: to `coaching_call_sid`. */
        coaching: maybe(z.boolean()),
        coaching_call_sid: maybeText(),
        /** Whether the conference ends for all when they leave. */
        end_conference_on_exit: maybe(z.boolean()),
        /** Relative. */
        uri: maybeText(),
      }),
    success: 200,
    idempotent: false,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/dial-a-new-conference-participant',
    sdk: 'client.texml.accounts.conferences.participants.participants',
  },
  /** Reads one participant, by the SID of their call or by their label. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Participants/{call_sid_or_participant_label}',
    reply: participant,
    success: 200,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/get-conference-participant-resource',
    sdk: 'client.texml.accounts.conferences.participants.retrieve',
  },
  /**
   * Mutes a participant, holds them, has them coach somebody, or announces something to them. An announcement might be heard
   * twice: it is not sent again by itself.
   */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Participants/{call_sid_or_participant_label}',
    body: () =>
      strictObject({
        /** Nobody hears them. */
        Muted: z.optional(z.boolean()),
        /** Puts them on hold. */
        Hold: z.optional(z.boolean()),
        /** What they hear on hold: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`. */
        HoldUrl: z.optional(webAddress()),
        /** The method of `HoldUrl`. */
        HoldMethod: z.optional(callbackMethod()),
        /** What to announce to them: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`. */
        AnnounceUrl: z.optional(webAddress()),
        /** The method of `AnnounceUrl`. `POST` unless set. */
        AnnounceMethod: z.optional(callbackMethod()),
        /** What they hear until the conference starts: the address of an audio file. */
        WaitUrl: z.optional(webAddress()),
        /** Whether the conference hears a beep when they leave. */
        BeepOnExit: z.optional(z.boolean()),
        /** Whether their leaving ends the conference for all. */
        EndConferenceOnExit: z.optional(z.boolean()),
        /** Has one participant alone hear them: the one of `CallSidToCoach`, which is needed then. */
        Coaching: z.optional(z.boolean()),
        /** Who hears them with `Coaching`. */
        CallSidToCoach: z.optional(filledText()),
      }).check(
        somethingToChange('texml.conferences.participants.update', 'Muted or Hold, say'),
        coachedCall(),
      ),
    encoding: 'form',
    reply: participant,
    success: 200,
    idempotent: false,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-a-conference-participant',
    sdk: 'client.texml.accounts.conferences.participants.update',
  },
  /** Removes a participant, by the SID of their call or by their label: hangs up on them. */
  delete: {
    method: 'DELETE',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Participants/{call_sid_or_participant_label}',
    success: 204,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/delete-a-conference-participant',
    sdk: 'client.texml.accounts.conferences.participants.delete',
  },
});

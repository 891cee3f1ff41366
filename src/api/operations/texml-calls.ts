import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as leg from './call-leg.js';
import * as recording from './call-recording.js';
import {
  callbackMethod,
  callProgress,
  day,
  filledText,
  maybe,
  maybeText,
  oneSourceOfInstructions,
  openEnum,
  somethingToChange,
  webAddress,
} from './fields.js';
import * as machineDetection from './machine-detection.js';
import { looseObject, strictObject } from './objects.js';
import * as placedCall from './placed-call.js';
import * as texmlPage from './texml-page.js';

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function call() {
  return looseObject({
    /** The `CallSid`. */
    sid: z.string(),
    account_sid: z.string(),
    from: z.string(),
    to: z.string(),
    status: openEnum(['ringing', 'in-progress', 'canceled', 'completed', 'failed', 'busy', 'no-answer']),
    direction: maybe(openEnum(['inbound', 'outbound'])),
    /** What the detection of answering machines found. */
    answered_by: maybe(openEnum(['human', 'machine', 'not_sure'])),
    caller_name: maybeText(),
    /** As in `Thu, 15 Jun 2023 09:56:45 +0000`. */
    date_created: maybeText(),
    date_updated: maybeText(),
    start_time: maybeText(),
    end_time: maybeText(),
    /** In seconds, as text. */
    duration: maybeText(),
    from_formatted: maybeText(),
    to_formatted: maybeText(),
    /** Only where the cost of calls is enabled. */
    price: maybeText(),
    price_unit: maybeText(),
    uri: maybeText(),
  });
}

export const texmlCalls = operations({
  /** Lists the account's calls. A new call may take a moment to show up. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Calls',
    query: () =>
      strictObject({
        /** Calls to this number. */
        To: z.optional(filledText()),
        /** Calls from this number. */
        From: z.optional(filledText()),
        /** Calls in this state. */
        Status: z.optional(z.enum(['canceled', 'completed', 'failed', 'busy', 'no-answer'])),
        /** Calls that started on this day: `YYYY-MM-DD`. */
        StartTime: z.optional(day()),
        /** Calls that started after this day. */
        'StartTime>': z.optional(day()),
        /** Calls that started before this day. */
        'StartTime<': z.optional(day()),
        /** Calls that ended on this day: `YYYY-MM-DD`. */
        EndTime: z.optional(day()),
        /** Calls that ended after this day. */
        'EndTime>': z.optional(day()),
        /** Calls that ended before this day. */
        'EndTime<': z.optional(day()),
        /** The page to begin with, from 0; it goes with `PageToken`. */
        Page: z.optional(z.int().check(z.minimum(0))),
        /** Calls on a page. */
        PageSize: z.optional(z.int().check(z.minimum(1))),
        /** Of a page's `next_page_uri`. */
        PageToken: z.optional(filledText()),
      }),
    pagination: { style: 'twilio-page', items: 'calls' },
    reply: () => looseObject({ calls: z.array(call()) }, texmlPage),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-multiple-call-resources',
    sdk: 'client.texml.accounts.calls.retrieveCalls',
  },
  /**
   * Calls somebody. Once they answer, the instructions of the TeXML application are run, or those of `Url` or `Texml` where one
   * is given. It is not sent twice when no reply comes: the phone might ring twice.
   */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls',
    body: () =>
      strictObject(
        {
          /** The id of the TeXML application that the call belongs to. */
          ApplicationSid: filledText(),
          /** Who is called: `+` and the number with its country code. */
          To: filledText(),
          /** The number that calls: `+` and the number with its country code. */
          From: filledText(),
          /** Where the instructions are fetched, instead of the application's address. Not with `Texml`. */
          Url: z.optional(webAddress()),
          /** The method of `Url`. The application's unless set. */
          UrlMethod: z.optional(callbackMethod()),
          /** Asked for instructions when `Url` fails. */
          FallbackUrl: z.optional(webAddress()),
          /** The instructions themselves: a TeXML document. Not with `Url`. */
          Texml: z.optional(z.nullable(filledText())),
          /** What is reported: `initiated`, `ringing`, `answered`, `completed`, separated by spaces. `completed` unless set. */
          StatusCallbackEvent: z.optional(callProgress()),
          /** Stops what is played when the greeting ends. True unless set. */
          CancelPlaybackOnDetectMessageEnd: z.optional(z.boolean()),
          /** Stops what is played when a machine is found. True unless set. */
          CancelPlaybackOnMachineDetection: z.optional(z.boolean()),
          /** Looks for a synthetic voice on the other side. */
          DeepfakeDetection: z.optional(z.literal('Enable')),
          /** Where the outcome is reported. */
          DeepfakeDetectionCallbackUrl: z.optional(webAddress()),
          /** `POST` unless set. */
          DeepfakeDetectionCallbackMethod: z.optional(callbackMethod()),
          /** `disabled` unless set. */
          MediaEncryption: z.optional(z.enum(['disabled', 'SRTP', 'DTLS'])),
          /** A call to listen in on. The new call then sends no reports of its own. */
          SuperviseCallSid: z.optional(filledText()),
          /** `barge`, the default, is heard by all; `whisper` by the supervised side alone; `monitor` by nobody. */
          SupervisingRole: z.optional(z.enum(['barge', 'whisper', 'monitor'])),
        },
        leg,
        placedCall,
        recording,
        machineDetection,
      ).check(oneSourceOfInstructions()),
    encoding: 'json',
    sensitive: ['SipAuthPassword'],
    reply: () =>
      looseObject({
        from: z.string(),
        to: z.string(),
        /** `queued`, as a rule. */
        status: z.string(),
        /** Documented for the sister operations only: it may be missing here. */
        call_sid: maybeText(),
      }),
    success: 200,
    idempotent: false,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/initiate-an-outbound-call',
    sdk: 'client.texml.accounts.calls.calls',
  },
  /** Reads a call, up to 30 days after its end. A new call may take a moment to show up. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}',
    reply: call,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-a-call',
    sdk: 'client.texml.accounts.calls.retrieve',
  },
  /** Changes a call that is under way: ends it, or gives it new instructions. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}',
    body: () =>
      strictObject({
        /** `completed` ends the call. */
        Status: z.optional(openEnum(['completed'])),
        /** Where new instructions are fetched. Not with `Texml`. */
        Url: z.optional(webAddress()),
        /** The method of `Url`. */
        Method: z.optional(callbackMethod()),
        /** Asked for instructions when `Url` fails. */
        FallbackUrl: z.optional(webAddress()),
        /** The method of `FallbackUrl`. */
        FallbackMethod: z.optional(callbackMethod()),
        /** Where Telnyx reports the progress of the call. */
        StatusCallback: z.optional(webAddress()),
        /** The method of that report. */
        StatusCallbackMethod: z.optional(callbackMethod()),
        /** The new instructions themselves: a TeXML document. Not with `Url`. */
        Texml: z.optional(filledText()),
      }).check(
        somethingToChange('texml.calls.update', 'Status, Url or Texml, say'),
        oneSourceOfInstructions(),
      ),
    encoding: 'form',
    reply: call,
    success: 200,
    idempotent: false,
    errors: [404, 422],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-call',
    sdk: 'client.texml.accounts.calls.update',
  },
});

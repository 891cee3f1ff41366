import type { FarEndTurn } from './far-end-turn.js';
import type { PaymentConnector } from './payment-connector.js';
import type { Reaction } from './reaction.js';

/**
 * How the simulated Telnyx behaves where its documentation is silent, and how long things take. All of it is plain
 * data; every field has a default.
 */
export interface Settings {
  /** How long speech takes: the engine's of `<Say>`, and a person's. Default 65, about 150 words a minute. */
  readonly speechMsPerCharacter: number;
  /** How long a `<Play>` of an address takes, in seconds: nothing is downloaded. Default 10. */
  readonly playSeconds: number;
  /** How long certain media take, in seconds, by address or media name, exactly as written in the document. */
  readonly mediaSeconds: Readonly<Record<string, number>>;
  /** Media whose playback fails, by address or media name, exactly as written in the document. */
  readonly brokenMedia: readonly string[];

  /** The HTTP method where an application names none. Prose says GET, the API's schema says POST. Default `POST`. */
  readonly voiceMethod: 'GET' | 'POST';
  /** How long a reply may take, in real seconds. Telnyx states no figure. Default 15. */
  readonly requestTimeoutSeconds: number;
  /** `CallStatus` in the first request of an inbound call: Telnyx's example has `in-progress`, though the call still rings. */
  readonly firstCallStatus: 'in-progress' | 'ringing';
  /** The status callbacks that an application's `status_callback` gets for an inbound call. Telnyx lists none. Default: all four. */
  readonly inboundStatusEvents: readonly StatusEvent[];
  /**
   * What a relative address is resolved against in a document that came inline (`Texml`). Telnyx does not say.
   * Default `refused`: such a request is not sent, with a warning; `application` takes the application's `voice_url`.
   */
  readonly relativeUrlsInInlineDocuments: 'refused' | 'application';
  /** A number outside its range: taken as the nearest allowed one (`clamped`, the default), as the attribute's default, or `as-written`. */
  readonly outOfRange: 'clamped' | 'default' | 'as-written';

  /** Whether a key or speech stops the prompts of a `<Gather>`, and a key those of a `<Pay>`. Default true. Otherwise input during prompts is lost. */
  readonly bargeIn: boolean;
  /** Whether a `<Gather>` without input requests its `action` all the same. Default false: the next verb runs. */
  readonly gatherActionOnEmpty: boolean;
  /** Fewer keys than `minDigits` at the timeout: `no-input` (default) or sent as they are. */
  readonly gatherShortInput: 'no-input' | 'sent';
  /** Keys outside `validDigits` without an `invalidDigitsAction`: the next verb runs (default), or `action` gets them. */
  readonly gatherInvalidDigits: 'next-verb' | 'action';
  /** Whether the key of `finishOnKey` stands in `Digits`. Default false. */
  readonly finishKeyInDigits: boolean;
  /** Silence that ends speech where `speechTimeout` is absent, in seconds. Default 1. */
  readonly speechTimeoutSeconds: number;
  /** Whether `partialResultCallback` is requested. Telnyx documents it without a payload, and has called it dead. Default false. */
  readonly gatherPartialResults: boolean;

  /** Whether `<Dial action>` is requested when the caller hung up first. Its document cannot run any more. Default true. */
  readonly dialActionAfterHangup: boolean;
  /** Which leg `DialCallSid` and `DialCallStatus` tell of when nobody answered. Default `last`: the one that ended last. */
  readonly dialFailureReports: 'first' | 'last';
  /** The status of a leg whose callee declined. Default `busy`. */
  readonly declinedStatus: 'busy' | 'no-answer' | 'failed';
  /** `DialCallStatus` when the callee answered, but the document of `<Number url>` refused the call. Default `no-answer`. */
  readonly refusedStatus: 'no-answer' | 'busy' | 'canceled' | 'failed';
  /** What a dialled person does who is in no script. Default `no-answer`: the phone rings until the timeout. */
  readonly unscriptedCallees: Reaction;
  /** How long the phone rings before such a person reacts, in seconds. Default 3. */
  readonly unscriptedRingSeconds: number;

  /** What an answering machine says where its script does not tell. Default `Please leave a message after the tone.` */
  readonly machineGreeting: string;
  /** How long a person's first word takes, in milliseconds, which the detection of answering machines listens to. Default 700. */
  readonly helloMs: number;
  /** Silence after a greeting that counts as its end where no beep comes, in milliseconds. Telnyx states no figure. Default 1000. */
  readonly messageEndSilenceMs: number;
  /**
   * How long the detection of answering machines takes, in milliseconds, by what it finds. Default: what follows from the
   * greeting and the thresholds; 1500 for a fax; all of its time for `unknown`.
   */
  readonly detectionMs: Readonly<Record<string, number>>;
  /**
   * Which detectors read the thresholds of that detection. Telnyx's pages differ: those of a `<Dial>` are said to be read
   * by the premium detectors alone, those of a call of the API by `Regular` alone. Default `documented`: just that.
   */
  readonly detectionThresholds: 'documented' | 'always';
  /** How long the detection of synthetic voices takes from the answer, in milliseconds. Telnyx states no figure. Default 5000. */
  readonly deepfakeDetectionMs: number;

  /** What `QueueSid` holds: Telnyx's schema says the queue's `name` (default), older pages its UUID, `sid`. */
  readonly queueSidIs: 'name' | 'sid';
  /** How many calls a queue takes that `<Enqueue>` makes, or the TeXML API without a size. Telnyx does not say; default 100, as where the Voice API makes one to put a call into. */
  readonly queueSize: number;
  /** Whether `<Enqueue action>` is requested when the caller hung up in the queue, as with Twilio. Its document cannot run any more. Default true. */
  readonly enqueueActionAfterHangup: boolean;

  /**
   * What the far ends of conversations do, by the id of an `<AIAssistant>`, by the address of a `<ConversationRelay>`, and
   * under `AIGather`. Default: nothing but what a script does with `farEnd()`.
   */
  readonly farEnds: Readonly<Record<string, readonly FarEndTurn[]>>;
  /** How the other side answers a `<Refer>`, by the SIP address as written. Default: it succeeds, which Telnyx calls `in-progress`. */
  readonly referOutcomes: Readonly<Record<string, 'in-progress' | 'failed' | 'busy' | 'canceled'>>;
  /** How long the other side takes for that, in seconds. Default 2. */
  readonly referSeconds: number;
  /** SIPREC connectors that can't be reached, by name. */
  readonly brokenConnectors: readonly string[];
  /** The event of a stream that can't connect: the schema says `stream-error` (default), the verb's page `stream-failed`. */
  readonly streamFailureEvent: 'stream-error' | 'stream-failed';

  /**
   * Which `statusCallback` tells of a participant of a conference: that of the first one who names any, for all of it
   * (`first`, the default, as with Twilio), or their `own`. The start and the end go to the first one's in any case.
   */
  readonly conferenceStatusCallback: 'first' | 'own';
  /** What becomes of a call whose conference is full: its Dial is over with the status `failed` (`dial-ends`, the default), or it ends. */
  readonly conferenceFull: 'dial-ends' | 'hang-up';

  /** Whether `<Record action>` is requested when the caller hung up while recording. Its document cannot run any more. Default true. */
  readonly recordActionAfterHangup: boolean;
  /** Whether `<Record action>` is requested when nothing was said. Default true; otherwise the next verb runs. */
  readonly recordActionOnSilence: boolean;
  /** Whether `<Record action>` is told of the beginning as well, as one sentence of Telnyx's page has it. The reply is ignored. Default false. */
  readonly recordActionAtStart: boolean;
  /** Which transcriptions of recordings fail. Telnyx documents no failure, Twilio does. Default `none`; `silent` are those without a word. */
  readonly failedTranscriptions: 'none' | 'silent' | 'all';

  /** What a minute of a call costs, in US dollars, each one begun: for applications with `call_cost_in_webhooks`. Made up; default 0.005. */
  readonly pricePerMinute: number;

  /** The payment connectors of the account, by name. Default: one of the name `Default`, which takes every card and account. */
  readonly paymentConnectors: Readonly<Record<string, PaymentConnector>>;
  /** How long a payment connector takes to answer, in seconds. Default 2. */
  readonly paymentSeconds: number;
  /** What `*` does while a `<Pay>` asks for something: it `cancels` the payment, as with Twilio (default), or is `ignored`. Telnyx does not say. */
  readonly payStarKey: 'cancels' | 'ignored';
  /** Whether `<Pay action>` is requested when the caller hung up. Its document cannot run any more. Default true. */
  readonly payActionAfterHangup: boolean;

  /** How many documents one call may fetch before it is ended as endless. Default 100. */
  readonly maxDocuments: number;
  /** How long one call may last, in virtual milliseconds, before it is ended. Default four hours, Telnyx's longest `TimeLimit`. */
  readonly maxVirtualMs: number;
}

/** What a status callback can tell of, in the order in which it happens. */
export const statusEvents = [
  'initiated',
  'ringing',
  'answered',
  'amd',
  'deepfake',
  'dtmf',
  'completed',
] as const;

/** The progress of a leg that a status callback can tell of. */
export type StatusEvent = (typeof statusEvents)[number];

/**
 * The settings that hold where none are given.
 *
 * @example
 * ```ts
 * import { defaultSettings } from 'texml/simulate';
 *
 * console.log(defaultSettings.maxDocuments); // 100
 * ```
 */
export const defaultSettings: Settings = {
  speechMsPerCharacter: 65,
  playSeconds: 10,
  mediaSeconds: {},
  brokenMedia: [],
  voiceMethod: 'POST',
  requestTimeoutSeconds: 15,
  firstCallStatus: 'in-progress',
  inboundStatusEvents: ['initiated', 'ringing', 'answered', 'completed'],
  relativeUrlsInInlineDocuments: 'refused',
  outOfRange: 'clamped',
  bargeIn: true,
  gatherActionOnEmpty: false,
  gatherShortInput: 'no-input',
  gatherInvalidDigits: 'next-verb',
  finishKeyInDigits: false,
  speechTimeoutSeconds: 1,
  gatherPartialResults: false,
  dialActionAfterHangup: true,
  dialFailureReports: 'last',
  declinedStatus: 'busy',
  refusedStatus: 'no-answer',
  unscriptedCallees: 'no-answer',
  unscriptedRingSeconds: 3,
  machineGreeting: 'Please leave a message after the tone.',
  helloMs: 700,
  messageEndSilenceMs: 1000,
  detectionMs: {},
  detectionThresholds: 'documented',
  deepfakeDetectionMs: 5000,
  queueSidIs: 'name',
  queueSize: 100,
  farEnds: {},
  referOutcomes: {},
  referSeconds: 2,
  brokenConnectors: [],
  streamFailureEvent: 'stream-error',
  enqueueActionAfterHangup: true,
  conferenceStatusCallback: 'first',
  conferenceFull: 'dial-ends',
  recordActionAfterHangup: true,
  recordActionOnSilence: true,
  recordActionAtStart: false,
  failedTranscriptions: 'none',
  pricePerMinute: 0.005,
  paymentConnectors: { Default: {} },
  paymentSeconds: 2,
  payStarKey: 'cancels',
  payActionAfterHangup: true,
  maxDocuments: 100,
  maxVirtualMs: 14_400_000,
};

import { type FormerAttribute, formerAttributes } from '../../../verbs/twilio-names.js';

/** What becomes of an attribute of TwiML. */
export interface AttributeDelta extends FormerAttribute {
  /** Attributes that belong to the new one, set where they are not. */
  readonly adds?: Readonly<Record<string, string>>;
  /** The element around this one takes it over. */
  readonly moves?: true;
  /** Where this attribute holds something other than 0, the other one means nothing in TwiML, and is left out. */
  readonly unless?: string;
  /** Telnyx does not say that the two mean the same. */
  readonly inferred?: true;
  /** TeXML has it there, too, and only its values differ. */
  readonly stays?: true;
  /** Nothing is lost that a person must see to before the document can run. */
  readonly mild?: true;
}

const moves = { moves: true } as const;
const detectorThresholds = {
  machineDetectionSpeechThreshold: moves,
  machineDetectionSpeechEndThreshold: moves,
  machineDetectionSilenceTimeout: moves,
} as const;
const noTaskRouter = { instead: 'Route the calls in your own code: TeXML has no TaskRouter.' } as const;
const none = { instead: 'Remove it: TeXML has nothing of the kind.' } as const;

/**
 * What is not said in `formerAttributes`, or not exactly enough for a document to be rewritten by it, by element. Where
 * both tables have an attribute, this one adds to the other.
 */
export const attributeDeltas: Readonly<Record<string, Readonly<Record<string, AttributeDelta>>>> = {
  Conference: {
    eventCallbackUrl: {
      to: 'statusCallback',
      adds: { statusCallbackEvent: 'start end join leave' },
      inferred: true,
    },
  },
  ConversationRelay: {
    backgroundNoiseReduction: none,
    deepgramSmartFormat: none,
    ignoreBackchannel: none,
    speechTimeout: none,
  },
  Enqueue: { workflowSid: noTaskRouter },
  Gather: {
    enhanced: { to: 'useEnhanced', inferred: true },
    input: { stays: true, values: { 'speech dtmf': 'dtmf speech' } },
    method: { mild: true },
  },
  Number: detectorThresholds,
  Pay: {
    currency: { stays: true, values: { usd: 'USD', Usd: 'USD' } },
    tokenType: {
      to: 'transactionType',
      values: { 'one-time': 'tokenize', reusable: 'tokenize', 'payment-method': 'tokenize' },
      unless: 'chargeAmount',
      inferred: true,
    },
  },
  Queue: { postWorkActivitySid: noTaskRouter, reservationSid: noTaskRouter },
  Sip: detectorThresholds,
  Transcription: {
    conversationConfiguration: none,
    conversationId: none,
    enableProviderData: none,
    statusCallbackMethod: { to: 'transcriptionCallbackMethod', inferred: true },
    transcriptionEngine: { stays: true, values: { google: 'Google', deepgram: 'Deepgram' } },
  },
};

/** Twilio's speech models that Telnyx has under a name of its own, as far as can be told from what it documents. */
export const speechModels: Readonly<Record<string, { readonly engine: string; readonly model: string }>> = {
  phone_call: { engine: 'Google', model: 'phone_call' },
  video: { engine: 'Google', model: 'video' },
};

const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** What becomes of an attribute of TwiML; undefined for one that stays as it is, or is none of TwiML's. */
export function attributeDelta(element: string, attribute: string): AttributeDelta | undefined {
  const former = own(own(formerAttributes, element), attribute);
  const more = own(own(attributeDeltas, element), attribute);
  return former || more ? { ...former, ...more } : undefined;
}

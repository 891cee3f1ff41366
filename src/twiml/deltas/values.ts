/** A value that TwiML has, and TeXML has not. */
export interface ValueDelta {
  readonly element: string;
  readonly attribute: string;
  readonly matches: RegExp;
  /** The attribute is left out, the value is left for a person to change, or the element goes. */
  readonly act: 'leave-out' | 'keep' | 'remove-element';
  /** What a person has to do, as an order; nothing where leaving it out means the same. */
  readonly instead?: string;
  /** The setting that says what to write. */
  readonly setting?: 'speechTimeoutSeconds' | 'documentUrl';
  readonly source?: string;
}

const payment = 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pay';

// Twilio takes an empty address for the document's own.
const emptyActions = ['Connect', 'Dial', 'Enqueue', 'Gather', 'Pay', 'Record', 'Refer'].map(
  (element): ValueDelta => ({
    element,
    attribute: 'action',
    matches: /^$/,
    act: 'leave-out',
    setting: 'documentUrl',
    instead: 'Set it to the address of this document, which an empty one means in TwiML.',
  }),
);

/** Values that need more than another name. Those outside a closed list or a range are found with the vocabulary. */
export const valueDeltas: readonly ValueDelta[] = [
  ...emptyActions,
  // Silence, in TwiML. Without it, none of Telnyx's pages speaks of music.
  { element: 'Conference', attribute: 'waitUrl', matches: /^$/, act: 'leave-out' },
  { element: 'Enqueue', attribute: 'waitUrl', matches: /^$/, act: 'leave-out' },
  {
    element: 'Gather',
    attribute: 'speechTimeout',
    matches: /^auto$/i,
    act: 'leave-out',
    setting: 'speechTimeoutSeconds',
    instead: 'Set the seconds of silence that end the speech: Telnyx does not find them by itself.',
  },
  { element: 'Record', attribute: 'trim', matches: /^do-not-trim$/, act: 'leave-out' },
  { element: 'Recording', attribute: 'trim', matches: /^do-not-trim$/, act: 'leave-out' },
  {
    element: 'Prompt',
    attribute: 'for',
    matches: /^payment-processing$/,
    act: 'remove-element',
    instead: 'Say it before the Pay: nothing is said while the payment is made.',
    source: payment,
  },
  {
    element: 'Prompt',
    attribute: 'errorType',
    matches: /^internal-error$/,
    act: 'remove-element',
    instead: "Say it in the document of the Pay's `action`, which is told of such an error.",
    source: payment,
  },
  {
    element: 'Say',
    attribute: 'voice',
    matches: /^(?:Google\.|Polly\..*-Generative$)/,
    act: 'keep',
    instead:
      'Choose a voice that Telnyx documents, such as "Polly.Joanna-Neural" or "Telnyx.NaturalHD.astra".',
  },
];

/** The entry for a value of an attribute. */
export const valueDelta = (element: string, attribute: string, value: string): ValueDelta | undefined =>
  valueDeltas.find(
    (delta) => delta.element === element && delta.attribute === attribute && delta.matches.test(value),
  );

/** Attributes whose unit has changed: what a value is multiplied by where it is below `below`. */
export interface UnitDelta {
  readonly factor: number;
  readonly below: number;
  readonly from: string;
  readonly to: string;
}

const timeout: UnitDelta = { factor: 1000, below: 500, from: 'seconds', to: 'milliseconds' };

/** By element and attribute. A larger value has been changed already, or was wrong. */
export const unitDeltas: Readonly<Record<string, Readonly<Record<string, UnitDelta>>>> = {
  Number: { machineDetectionTimeout: timeout },
  Sip: { machineDetectionTimeout: timeout },
};

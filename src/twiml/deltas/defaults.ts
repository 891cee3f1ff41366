import { twimlDefaults } from '../../../verbs/twilio-names.js';

/** What a person can tell about the documents that are moved. */
export interface Settings {
  /** The address of this document, which Twilio asks again where a Gather or a Record has no `action`. */
  readonly documentUrl?: string;
  /** The address of hold music, for conferences and queues without a `waitUrl`. */
  readonly holdMusicUrl?: string;
  /** Seconds of silence that end the speech, for speechTimeout="auto". */
  readonly speechTimeoutSeconds?: number;
  /**
   * `plain` takes the tags of SSML out of what is said and leaves the words; `keep` leaves them in, which Telnyx does not
   * document. `plain` unless told otherwise.
   */
  readonly ssml?: 'plain' | 'keep';
  /**
   * Whether Twilio's thresholds for answering machines are set where none are: they need premium detection. `false`
   * unless told otherwise.
   */
  readonly premiumDetection?: boolean;
}

/** What Twilio takes for an attribute that is left out, where Telnyx takes something else. */
export interface DefaultDelta {
  /** Twilio's default; undefined where it depends on the settings. */
  readonly value?: string;
  /** The setting that holds the value. */
  readonly setting?: 'documentUrl' | 'holdMusicUrl';
  /** Only where this attribute of the element has one of these values. */
  readonly when?: { readonly attribute: string; readonly is: RegExp };
  /** What a person has to do where the value is not known, as an order. */
  readonly instead?: string;
  /** How much it matters that the value is not known. */
  readonly severity?: 'error' | 'warning';
  /** Twilio's pages were not there to confirm it. */
  readonly unconfirmed?: true;
  readonly source: string;
}

const ownAddress = "the document's own address";
const twilio = (page: string) => `https://www.twilio.com/docs/voice/twiml/${page}`;

const detectorOn = { attribute: 'machineDetection', is: /^(?:Enable|DetectMessageEnd)$/ } as const;
const detectorTimeout: DefaultDelta = { value: '30000', when: detectorOn, source: twilio('number') };
const askAgain = (page: string, instead: string): DefaultDelta => ({
  setting: 'documentUrl',
  severity: 'error',
  instead,
  source: twilio(page),
});
const holdMusic = (page: string): DefaultDelta => ({
  setting: 'holdMusicUrl',
  severity: 'warning',
  instead: 'Set `waitUrl`: Twilio plays music to those who wait, Telnyx is not documented to.',
  source: twilio(page),
});

const more: Readonly<Record<string, Readonly<Record<string, DefaultDelta>>>> = {
  Conference: {
    waitUrl: holdMusic('conference'),
    trim: {
      value: 'trim-silence',
      when: { attribute: 'record', is: /^(?:record-from-start|true)$/ },
      unconfirmed: true,
      source: twilio('conference'),
    },
  },
  Enqueue: { waitUrl: holdMusic('enqueue') },
  Gather: {
    action: askAgain(
      'gather',
      'Set `action` to the address of this document: Twilio asks it again with what was entered, Telnyx goes on with the next verb.',
    ),
  },
  Number: { machineDetectionTimeout: detectorTimeout },
  Record: {
    action: askAgain(
      'record',
      'Set `action` to the address of this document: Twilio asks it again when the recording ends, Telnyx goes on with the next verb.',
    ),
  },
  Sip: { machineDetectionTimeout: detectorTimeout },
  Transcription: { language: { value: 'en-US', unconfirmed: true, source: twilio('transcription') } },
};

/** The thresholds that Twilio's detector of answering machines has where none are set, in milliseconds. */
export const detectorDefaults: Readonly<Record<string, string>> = {
  machineDetectionSpeechThreshold: '2400',
  machineDetectionSpeechEndThreshold: '1200',
  machineDetectionSilenceTimeout: '5000',
};

/** The attributes of an element whose default has changed, by the names that they have in TeXML. */
export function defaultDeltas(element: string): readonly (readonly [attribute: string, DefaultDelta])[] {
  const plain = Object.entries(twimlDefaults[element] ?? {})
    .filter(([, value]) => value !== ownAddress)
    .map(([attribute, value]) => [attribute, { value, source: twilio(element.toLowerCase()) }] as const);
  return [...plain, ...Object.entries(more[element] ?? {})];
}

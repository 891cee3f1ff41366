/** An attribute that TwiML has, or that is often written, where TeXML has none of that name. */
export interface FormerAttribute {
  /** Its name in TeXML, where it has one on the same element with the same meaning. */
  readonly to?: string;
  /** What its values have become, where they have. */
  readonly values?: Readonly<Record<string, string>>;
  /** What to do instead, as an order, where a new name is not all. */
  readonly instead?: string;
}

const tracks = { inbound_track: 'inbound', outbound_track: 'outbound', both_tracks: 'both' };
const onDial = { instead: 'Move it to the Dial.' };
const amdMethod = { instead: 'Remove it: the result is always sent by POST.' };
const toLanguage = { instead: 'Move it to a Language child.' };
const nothing = { instead: 'Remove it: TeXML has nothing of the kind.' };
const setOneByOne = { instead: 'Set the attributes of the recording one by one.' };

/** Attributes that are no part of TeXML, by element. */
export const formerAttributes: Readonly<Record<string, Readonly<Record<string, FormerAttribute>>>> = {
  AIGather: {
    voice: { instead: 'Write a child <Voice name="…"/>.' },
    model: { instead: 'Write a child <Assistant model="…"/>.' },
    instructions: { instead: 'Write a child <Assistant instructions="…"/>.' },
    language: nothing,
  },
  Conference: {
    eventCallbackUrl: { to: 'statusCallback' },
    waitUrlMethod: { to: 'waitMethod' },
    coach: { instead: 'Use the participants of the REST API.' },
    jitterBufferSize: nothing,
    region: nothing,
    recordingConfigurationId: setOneByOne,
  },
  ConversationRelay: {
    speechModel: toLanguage,
    ttsProvider: toLanguage,
    ttsLanguage: { to: 'language' },
    transcriptionLanguage: { to: 'language' },
  },
  Dial: {
    dialTimeout: { to: 'timeout' },
    events: { instead: 'Set `statusCallback` and `statusCallbackEvent` on the Number or Sip.' },
    machineDetection: { instead: 'Move it to the Number or Sip.' },
    recordingConfigurationId: setOneByOne,
    recordingTrack: { instead: 'Use <Start><Recording track="…"/></Start>.' },
    referMethod: nothing,
    referUrl: { instead: 'Use the verb Refer.' },
    trim: { instead: 'Use <Start><Recording trim="trim-silence"/></Start>.' },
  },
  Enqueue: {
    waitMethod: { to: 'waitUrlMethod' },
    maxQueueSize: { instead: "Set the queue's size over the REST API." },
    workflowSid: nothing,
  },
  Gather: {
    dialTimeout: { to: 'timeout' },
    enhanced: { to: 'useEnhanced' },
    invalidDigitAction: { to: 'invalidDigitsAction' },
    invalidDigitActions: { to: 'invalidDigitsAction' },
    speechModel: { instead: 'Choose a `transcriptionEngine`, and one of its models as `model`.' },
    method: { instead: "Set the application's voice method: it is used for `action`." },
    actionOnEmptyResult: { instead: 'Write what follows when nothing is entered after the Gather.' },
    bargeIn: nothing,
    debug: nothing,
    maxSpeechTime: { instead: '`speechTimeout` is the nearest.' },
  },
  Number: {
    machineDetectionSpeechThreshold: onDial,
    machineDetectionSpeechEndThreshold: onDial,
    machineDetectionSilenceTimeout: onDial,
    amdStatusCallbackMethod: amdMethod,
    byoc: { instead: 'Dial the trunk as a Sip.' },
  },
  Sip: {
    machineDetectionSpeechThreshold: onDial,
    machineDetectionSpeechEndThreshold: onDial,
    machineDetectionSilenceTimeout: onDial,
    amdStatusCallbackMethod: amdMethod,
  },
  Pay: {
    tokenType: { instead: 'Write transactionType="tokenize"; the connector decides on the kind of token.' },
    bankAccountType: { instead: 'Hand it to the connector in `parameters`.' },
    input: { instead: 'Remove it: the details are always entered by keys.' },
    securityCode: { instead: 'Remove it: a card is always asked for it.' },
  },
  Prompt: { requireMatchingInputs: nothing },
  Queue: { postWorkActivitySid: nothing, reservationSid: nothing },
  Record: {
    transcribe: { to: 'transcription' },
    transcribeCallback: { to: 'transcriptionCallback' },
    statusCallback: { to: 'recordingStatusCallback' },
    recordingConfigurationId: setOneByOne,
  },
  Recording: {
    statusCallback: { to: 'recordingStatusCallback' },
    recordingConfigurationId: setOneByOne,
    name: nothing,
  },
  Siprec: { tracks: { to: 'track' }, transcriptionTracks: { to: 'track' } },
  Start: { action: nothing, method: nothing },
  Stream: { connectorName: { instead: 'Write the address of your WebSocket as `url`.' } },
  Transcription: {
    statusCallbackUrl: { to: 'transcriptionCallback' },
    statusCallbackMethod: { to: 'transcriptionCallbackMethod' },
    languageCode: { to: 'language' },
    track: { to: 'transcriptionTracks', values: tracks },
    tracks: { to: 'transcriptionTracks', values: tracks },
    partialResults: { to: 'interimResults' },
    speechModel: { instead: 'Choose a `transcriptionEngine`, and one of its models as `model`.' },
    enableAutomaticPunctuation: { instead: 'For Deepgram, `smartFormat` is the nearest.' },
    inboundTrackLabel: nothing,
    outboundTrackLabel: nothing,
    intelligenceService: nothing,
    profanityFilter: { instead: 'Gather alone has it.' },
    name: { instead: 'Remove it: <Stop><Transcription/></Stop> needs no name.' },
  },
};

const assistants = 'Write <AIAssistant>, or <ConversationRelay>.';

/** Elements that are no part of TeXML in that place, by the element around them: what to do instead, as an order. */
export const formerElements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Response: {
    Sms: 'Send text messages with the Messaging API.',
    Message: 'Send text messages with the Messaging API: here Message is a part of MessageHistory alone.',
    Echo: 'Remove it: TeXML has nothing of the kind.',
    Queue: 'Write <Dial><Queue>…</Queue></Dial>.',
    Prompt: 'Prompts stand in <Pay> alone.',
    Number: 'Write <Dial><Number>…</Number></Dial>.',
    Sip: 'Write <Dial><Sip>…</Sip></Dial>.',
    Conference: 'Write <Dial><Conference>…</Conference></Dial>.',
    Stream: 'Write <Start><Stream …/></Start>, or <Connect> where the other end talks back.',
    Recording: 'Write <Start><Recording …/></Start>.',
    Transcription: 'Write <Start><Transcription …/></Start>.',
    Suppression: 'Write <Start><Suppression …/></Start>.',
    Siprec: 'Write <Start><Siprec …/></Start>.',
    AIAssistant: 'Write <Connect><AIAssistant …/></Connect>.',
    ConversationRelay: 'Write <Connect><ConversationRelay …/></Connect>.',
  },
  Dial: {
    Client: 'Write <Sip> with the user of a telephony credential, as in sip:user@sip.telnyx.com.',
    Application: 'Write a <Redirect> to the other document.',
    Sim: 'Dial the number.',
    WhatsApp: 'Remove it: TeXML has nothing of the kind.',
  },
  Connect: {
    Assistant: 'Write <AIAssistant>; Assistant is a part of AIGather alone.',
    Autopilot: assistants,
    VirtualAgent: assistants,
    AiSession: 'Write <AIAssistant>.',
    ConversationRelaySession: 'Write <ConversationRelay>.',
    Conversation: 'Remove it: TeXML has nothing of the kind.',
    Room: 'Write <Dial><Conference>…</Conference></Dial>.',
  },
  Enqueue: { Task: "Write the queue's name as text." },
  Gather: { Pause: 'Play a silent file, or write it after the Gather.' },
  Prompt: { Play: 'Write <Say>.', Pause: 'Write <Say>.' },
  Sip: { Uri: 'Write the SIP address as text.' },
  Siprec: { Parameter: 'Remove it: no child that carries parameters is documented here.' },
  Stop: { Recording: 'End the recording with the REST command Stop Recording: from here it goes on.' },
};

/** The elements of SSML. Whether TeXML reads them in a Say is not documented. */
// biome-ignore format: a table reads best in rows
export const ssmlElements = [
  'audio', 'break', 'emphasis', 'lang', 'mark', 'p', 'phoneme', 'prosody', 's', 'say-as', 'speak', 'sub', 'voice', 'w',
] as const;

/** Attributes whose default differs from TwiML's, by element: what TwiML takes for one that is left out. */
export const twimlDefaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Record: { timeout: '5', trim: 'trim-silence', channels: 'single', action: "the document's own address" },
  Recording: { trim: 'trim-silence' },
  Transcription: { transcriptionTracks: 'both' },
  Siprec: { track: 'inbound_track' },
};

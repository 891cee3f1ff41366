/** What stands for one constraint of the facts. */
export type Covered =
  /** The rule that finds its breach, in such a document. */
  | { readonly rule: string; readonly xml: string; readonly answers?: string }
  /** A document that it allows, and that nothing may be found in. */
  | { readonly content: string }
  /** Why there is nothing to find in a document. */
  | { readonly because: string };

/** For each constraint of each element, in the order of the facts: what covers it. */
export const coverage: Readonly<Record<string, readonly Covered[]>> = {
  Response: [
    { rule: 'wrong-root', xml: '<response/>' },
    { because: 'It tells how a document runs.' },
    { rule: 'after-terminal', xml: '<Response><Redirect>/a</Redirect><Say>x</Say></Response>' },
    { rule: 'wrong-child', xml: '<Response><Response/></Response>' },
    { rule: 'not-well-formed', xml: '<Response>' },
    { content: '<Response><Gather action="/a" timeout="{{timeout}}"/></Response>' },
  ],
  Say: [
    { rule: 'say-elevenlabs-key', xml: '<Response><Say voice="ElevenLabs.a">x</Say></Response>' },
    { rule: 'say-azure-region', xml: '<Response><Say voice="Azure.a" api_key_ref="k">x</Say></Response>' },
    { rule: 'say-azure-only', xml: '<Response><Say effect="eq_car">x</Say></Response>' },
    { rule: 'say-language', xml: '<Response><Say voice="man" language="de">x</Say></Response>' },
    { rule: 'say-qwen-only', xml: '<Response><Say languageBoost="de">x</Say></Response>' },
    { rule: 'long-text', xml: `<Response><Say>${'x'.repeat(3001)}</Say></Response>` },
    { rule: 'ssml', xml: '<Response><Say>a<break/>b</Say></Response>' },
  ],
  Play: [
    { rule: 'play-nothing', xml: '<Response><Play/></Response>' },
    { rule: 'play-tone-and-text', xml: '<Response><Play ringTone="us">/a.mp3</Play></Response>' },
    { rule: 'play-without-failover', xml: '<Response><Play>/a.mp3</Play><Redirect>/b</Redirect></Response>' },
    {
      rule: 'play-media-address',
      xml: '<Response><Play mediaStorage="true">https://example.com/a.mp3</Play></Response>',
    },
  ],
  Gather: [
    { rule: 'unknown-attribute', xml: '<Response><Gather method="POST"/></Response>' },
    { rule: 'gather-digits-range', xml: '<Response><Gather minDigits="5" maxDigits="4"/></Response>' },
    { rule: 'gather-digits-contradict', xml: '<Response><Gather numDigits="5" maxDigits="4"/></Response>' },
    {
      rule: 'azure-needs-region',
      xml: '<Response><Gather input="speech" transcriptionEngine="Azure"/></Response>',
    },
    { rule: 'hints-need-nova-2', xml: '<Response><Gather input="speech" hints="a"/></Response>' },
    {
      rule: 'model-of-another-engine',
      xml: '<Response><Gather input="speech" transcriptionEngine="Google" model="deepgram/nova-3"/></Response>',
    },
    { rule: 'gather-speech-off', xml: '<Response><Gather speechTimeout="2"/></Response>' },
    { because: 'It tells how a document runs.' },
  ],
  Dial: [
    {
      rule: 'text-beside-elements',
      xml: '<Response><Dial>+12025550123<Sip>sip:a@example.com</Sip></Dial></Response>',
    },
    {
      rule: 'not-alone',
      xml: '<Response><Dial><Queue>a</Queue><Number>+12025550123</Number></Dial></Response>',
    },
    { because: 'It tells how a document runs.' },
    {
      rule: 'dial-record-conference',
      xml: '<Response><Dial record="record-from-answer"><Conference>a</Conference></Dial></Response>',
    },
    {
      rule: 'dial-star-conference',
      xml: '<Response><Dial hangupOnStar="true"><Conference>a</Conference></Dial></Response>',
    },
    {
      rule: 'dial-two-ringbacks',
      xml: '<Response><Dial ringTone="us" audioUrl="/a.mp3">+12025550123</Dial></Response>',
    },
    {
      rule: 'dial-thresholds-need-premium',
      xml: '<Response><Dial machineDetectionSpeechThreshold="3000">+12025550123</Dial></Response>',
    },
    {
      rule: 'answer-on-bridge-late',
      xml: '<Response><Play>/a.mp3</Play><Dial answerOnBridge="true">+12025550123</Dial></Response>',
    },
    {
      rule: 'dial-channels-contradict',
      xml: '<Response><Dial record="record-from-answer-dual" recordingChannels="single">+12025550123</Dial></Response>',
    },
  ],
  Number: [
    {
      rule: 'amd-result-unheard',
      xml: '<Response><Dial><Number machineDetection="Enable">+12025550123</Number></Dial></Response>',
    },
    {
      rule: 'prompt-end-needs-call-screening',
      xml: '<Response><Dial><Number machineDetectionPromptEndTimeout="5000">+12025550123</Number></Dial></Response>',
    },
    {
      rule: 'amd-settings-need-detection',
      xml: '<Response><Dial><Number detectionMode="Premium">+12025550123</Number></Dial></Response>',
    },
    {
      rule: 'deepfake-result-unheard',
      xml: '<Response><Dial><Number deepfakeDetection="Enable">+12025550123</Number></Dial></Response>',
    },
    { rule: 'document-verbs', xml: '<Response><Say>x</Say></Response>', answers: 'number' },
  ],
  Sip: [
    {
      rule: 'amd-result-unheard',
      xml: '<Response><Dial><Sip machineDetection="Enable">sip:desk@example.com</Sip></Dial></Response>',
    },
    {
      rule: 'prompt-end-needs-call-screening',
      xml: '<Response><Dial><Sip machineDetectionPromptEndTimeout="5000">sip:desk@example.com</Sip></Dial></Response>',
    },
    {
      rule: 'amd-settings-need-detection',
      xml: '<Response><Dial><Sip detectionMode="Premium">sip:desk@example.com</Sip></Dial></Response>',
    },
    {
      rule: 'unknown-attribute',
      xml: '<Response><Dial><Sip sendDigits="1">sip:desk@example.com</Sip></Dial></Response>',
    },
    {
      rule: 'unknown-attribute',
      xml: '<Response><Refer><Sip username="a">sip:a@example.com</Sip></Refer></Response>',
    },
  ],
  'Sip@Refer': [
    {
      rule: 'unknown-attribute',
      xml: '<Response><Refer><Sip url="/a">sip:a@example.com</Sip></Refer></Response>',
    },
  ],
  Queue: [{ because: 'Which verbs its document may hold is not known.' }],
  Conference: [
    {
      rule: 'conference-no-events',
      xml: '<Response><Dial><Conference statusCallback="/a">a</Conference></Dial></Response>',
    },
    {
      rule: 'conference-not-recorded',
      xml: '<Response><Dial><Conference recordBeep="true">a</Conference></Dial></Response>',
    },
    { because: 'It tells how a document runs.' },
    {
      rule: 'dial-record-conference',
      xml: '<Response><Dial record="record-from-ringing"><Conference>a</Conference></Dial></Response>',
    },
  ],
  Record: [
    { rule: 'record-transcript-unheard', xml: '<Response><Record transcription="true"/></Response>' },
    { rule: 'record-transcription-off', xml: '<Response><Record transcriptionLanguage="de"/></Response>' },
    { because: 'It tells what a setting costs.' },
    { because: 'It tells what becomes of a recording.' },
    {
      rule: 'twilio-defaults',
      xml: '<Response><Record timeout="5" trim="trim-silence" channels="dual"/></Response>',
    },
  ],
  Hangup: [{ rule: 'unexpected-text', xml: '<Response><Hangup>x</Hangup></Response>' }],
  Pause: [
    { rule: 'wrong-child', xml: '<Response><Pause><Say>x</Say></Pause></Response>' },
    { rule: 'wrong-child', xml: '<Response><Gather action="/a"><Pause/></Gather></Response>' },
  ],
  Redirect: [
    { rule: 'after-terminal', xml: '<Response><Redirect>/a</Redirect><Hangup/></Response>' },
    { rule: 'wrong-child', xml: '<Response><Redirect>/a<Say>x</Say></Redirect></Response>' },
  ],
  Reject: [
    { rule: 'not-first', xml: '<Response><Pause/><Reject/></Response>' },
    { rule: 'after-terminal', xml: '<Response><Reject/><Hangup/></Response>' },
    { rule: 'wrong-child', xml: '<Response><Gather action="/a"><Reject/></Gather></Response>' },
  ],
  Refer: [{ rule: 'too-few-children', xml: '<Response><Refer/></Response>' }],
  Enqueue: [
    { rule: 'document-verbs', xml: '<Response><Record/></Response>', answers: 'wait' },
    { because: 'It tells how a document runs.' },
    { because: 'It tells how a document runs.' },
  ],
  Leave: [
    { rule: 'unknown-attribute', xml: '<Response><Leave reason="a"/></Response>' },
    { rule: 'leave-outside-queue', xml: '<Response><Leave/></Response>', answers: 'dial' },
  ],
  Start: [
    { rule: 'too-few-children', xml: '<Response><Start/></Response>' },
    { because: 'It tells how a document runs.' },
  ],
  Stop: [
    { rule: 'too-few-children', xml: '<Response><Stop/></Response>' },
    { rule: 'wrong-child', xml: '<Response><Stop><Recording/></Stop></Response>' },
    { because: 'It tells how a document runs.' },
  ],
  Connect: [
    {
      rule: 'too-many-children',
      xml: '<Response><Connect><Stream url="wss://example.com"/><AIAssistant join="a"/></Connect></Response>',
    },
    {
      rule: 'connect-action-stream',
      xml: '<Response><Connect action="/a"><Stream url="wss://example.com"/></Connect></Response>',
    },
    { because: 'It tells how a document runs.' },
  ],
  Stream: [
    { rule: 'bad-value', xml: '<Response><Connect><Stream url="ws://example.com"/></Connect></Response>' },
    {
      rule: 'stream-needs-rtp',
      xml: '<Response><Connect><Stream url="wss://example.com" bidirectionalSamplingRate="16000"/></Connect></Response>',
    },
    { rule: 'unknown-attribute', xml: '<Response><Stop><Stream url="wss://example.com"/></Stop></Response>' },
    { because: 'It tells of the REST API.' },
  ],
  'Stream@Stop': [
    {
      rule: 'wrong-child',
      xml: '<Response><Stop><Stream><Parameter name="a" value="b"/></Stream></Stop></Response>',
    },
  ],
  Parameter: [
    {
      rule: 'parameter-empty',
      xml: '<Response><Connect><Stream url="wss://example.com"><Parameter name="a" value=""/></Stream></Connect></Response>',
    },
    {
      rule: 'wrong-child',
      xml: '<Response><Start><Siprec connectorName="a"><Parameter name="a" value="b"/></Siprec></Start></Response>',
    },
  ],
  Transcription: [
    {
      rule: 'azure-needs-region',
      xml: '<Response><Start><Transcription transcriptionEngine="Azure"/></Start></Response>',
    },
    {
      rule: 'keyterms-need-nova-3',
      xml: '<Response><Start><Transcription keyterms="a"/></Start></Response>',
    },
    {
      rule: 'model-of-another-engine',
      xml: '<Response><Start><Transcription transcriptionEngine="Google" model="deepgram/nova-3"/></Start></Response>',
    },
    { rule: 'transcription-unheard', xml: '<Response><Start><Transcription/></Start></Response>' },
    {
      rule: 'unknown-attribute',
      xml: '<Response><AIGather action="/a"><Transcription language="en"/></AIGather></Response>',
    },
  ],
  'Transcription@Stop': [
    { rule: 'unknown-attribute', xml: '<Response><Stop><Transcription language="en"/></Stop></Response>' },
  ],
  Suppression: [
    {
      rule: 'suppression-krisp-only',
      xml: '<Response><Start><Suppression suppressionLevel="5"/></Start></Response>',
    },
    {
      rule: 'suppression-aicoustics-only',
      xml: '<Response><Start><Suppression size="l"/></Start></Response>',
    },
    {
      rule: 'suppression-size-vf',
      xml: '<Response><Start><Suppression noiseSuppressionEngine="AiCoustics" size="vf"/></Start></Response>',
    },
    { rule: 'unknown-attribute', xml: '<Response><Stop><Suppression direction="both"/></Stop></Response>' },
  ],
  'Suppression@Stop': [
    { rule: 'unknown-attribute', xml: '<Response><Stop><Suppression family="quail"/></Stop></Response>' },
  ],
  Siprec: [
    { rule: 'missing-attribute', xml: '<Response><Start><Siprec/></Start></Response>' },
    {
      rule: 'bad-value',
      xml: '<Response><Start><Siprec connectorName="a" sessionTimeoutSecs="89"/></Start></Response>',
    },
    { rule: 'unknown-attribute', xml: '<Response><Stop><Siprec connectorName="a"/></Stop></Response>' },
  ],
  Recording: [
    { rule: 'wrong-child', xml: '<Response><Stop><Recording/></Stop></Response>' },
    { because: 'It tells how a document runs.' },
  ],
  AIAssistant: [
    { rule: 'assistant-id-or-join', xml: '<Response><Connect><AIAssistant/></Connect></Response>' },
    {
      rule: 'assistant-participant',
      xml: '<Response><Connect><AIAssistant participantRole="user"/></Connect></Response>',
    },
    {
      rule: 'wrong-child',
      xml: '<Response><Connect><AIAssistant join="a"><Greeting>x</Greeting></AIAssistant></Connect></Response>',
    },
  ],
  ConversationRelay: [
    {
      rule: 'bad-value',
      xml: '<Response><Connect><ConversationRelay url="https://example.com"/></Connect></Response>',
    },
    {
      rule: 'background-audio-pair',
      xml: '<Response><Connect><ConversationRelay url="wss://example.com" backgroundAudioValue="a"/></Connect></Response>',
    },
    {
      rule: 'unknown-attribute',
      xml: '<Response><Connect><ConversationRelay url="wss://example.com" ttsProvider="a"/></Connect></Response>',
    },
    {
      rule: 'too-many-children',
      xml: '<Response><Connect><ConversationRelay url="wss://example.com"/><ConversationRelay url="wss://example.com"/></Connect></Response>',
    },
  ],
  Language: [
    {
      rule: 'background-audio-pair',
      xml: '<Response><Connect><ConversationRelay url="wss://example.com"><Language code="en" backgroundAudioType="media_url"/></ConversationRelay></Connect></Response>',
    },
  ],
  Pay: [
    { rule: 'pay-charge-amount', xml: '<Response><Pay transactionType="charge"/></Response>' },
    {
      rule: 'pay-token-card-types',
      xml: '<Response><Pay paymentToken="a" validCardTypes="visa"/></Response>',
    },
    { rule: 'bad-value', xml: '<Response><Pay metadata="a"/></Response>' },
    {
      rule: 'pay-postal-code-length',
      xml: '<Response><Pay postalCode="false" minPostalCodeLength="5"/></Response>',
    },
    { because: 'It tells how a document runs.' },
  ],
  Prompt: [
    { rule: 'too-few-children', xml: '<Response><Pay><Prompt for="postal-code"/></Pay></Response>' },
    {
      rule: 'pay-prompt-attempt',
      xml: '<Response><Pay><Prompt for="postal-code" attempt="2"><Say>x</Say></Prompt></Pay></Response>',
    },
    {
      rule: 'bad-value',
      xml: '<Response><Pay><Prompt for="payment-processing"><Say>x</Say></Prompt></Pay></Response>',
    },
  ],
  HttpRequest: [
    { rule: 'too-few-children', xml: '<Response><HttpRequest async="true"/></Response>' },
    {
      rule: 'http-action-async',
      xml: '<Response><HttpRequest async="true" action="/a"><Request url="/b"/></HttpRequest></Response>',
    },
    {
      rule: 'http-response-async',
      xml: '<Response><HttpRequest async="true"><Request url="/b"/><Response/></HttpRequest></Response>',
    },
    {
      rule: 'http-variable-name',
      xml: '<Response><HttpRequest><Request url="/b"/><Response><Content><Field><Name>a</Name><Value>secret</Value></Field></Content></Response></HttpRequest></Response>',
    },
  ],
  Request: [
    {
      rule: 'bad-value',
      xml: '<Response><HttpRequest async="true"><Request url=""/></HttpRequest></Response>',
    },
    {
      rule: 'request-method-unsaid',
      xml: '<Response><HttpRequest async="true"><Request url="/b"/></HttpRequest></Response>',
    },
  ],
  'Response@HttpRequest': [{ because: 'It tells what examples use.' }],
  Value: [{ because: 'It is uncertain which of two elements holds what.' }],
  Field: [
    {
      rule: 'too-few-children',
      xml: '<Response><HttpRequest><Request url="/b"/><Response><Content><Field><Name>a</Name></Field></Content></Response></HttpRequest></Response>',
    },
  ],
  AIGather: [
    { rule: 'too-few-children', xml: '<Response><AIGather action="/a"/></Response>' },
    { rule: 'unknown-attribute', xml: '<Response><AIGather action="/a" model="b"/></Response>' },
  ],
  Greeting: [{ because: 'It tells how a document runs.' }],
  Voice: [
    {
      rule: 'unknown-attribute',
      xml: '<Response><AIGather action="/a"><Voice voiceSpeed="1"/></AIGather></Response>',
    },
  ],
  Parameters: [
    {
      rule: 'parameters-schema',
      xml: '<Response><AIGather action="/a"><Parameters>age</Parameters></AIGather></Response>',
    },
  ],
  Message: [{ rule: 'wrong-child', xml: '<Response><Message>x</Message></Response>' }],
  InterruptionSettings: [{ because: 'It tells where it is shown.' }],
  Assistant: [{ because: 'It tells where it is shown.' }],
  Tool: [
    {
      rule: 'tool-json',
      xml: '<Response><AIGather action="/a"><Tools><Tool>a</Tool></Tools></AIGather></Response>',
    },
  ],
};

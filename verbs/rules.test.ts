import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementShape, ElementSpec, Rule, RuleView } from './define.js';
import { vocabulary } from './vocabulary.js';

type Attributes = Readonly<Record<string, string>>;
type Child = readonly [name: string, attributes?: Attributes];
interface Example {
  readonly attributes: Attributes;
  readonly children: readonly Child[];
  readonly text: string;
  readonly templated?: boolean;
}

const el = (attributes: Attributes = {}, ...content: (string | Child)[]): Example => ({
  attributes,
  children: content.filter((one) => typeof one !== 'string'),
  text: content.filter((one) => typeof one === 'string').join(''),
});
/** An element whose text is a placeholder. */
const templated = (attributes: Attributes = {}): Example => ({ ...el(attributes), templated: true });

const viewOf = ({ attributes, children, text, templated: isTemplated = false }: Example): RuleView => ({
  get: (name) => attributes[name],
  count: (name) => children.filter(([child]) => name === undefined || child === name).length,
  each: (name, attribute) => children.filter(([child]) => child === name).map(([, of]) => of?.[attribute]),
  text,
  templated: isTemplated,
  parent: 'Response',
});

/** As the checker asks: when one of its askers is there, and nothing that it reads is a placeholder. */
const isReported = (rule: Rule, { attributes, ...rest }: Example): boolean =>
  (rule.reads.length === 0 ||
    (rule.askedBy ?? rule.reads.slice(0, 1)).some((name) => attributes[name] !== undefined)) &&
  !rule.reads.some((name) => attributes[name]?.includes('{{')) &&
  rule.broken(viewOf({ attributes, ...rest }));

const deepgram = { transcriptionEngine: 'Deepgram' };
const schema = (value: unknown) => el({}, JSON.stringify(value));
const assistantId = 'assistant-5c8d6f1e-0f0c-4b8e-9a55-2b9d9a1f4c11';

const examples: Readonly<Record<string, { broken: readonly Example[]; fine: readonly Example[] }>> = {
  'say-voice': {
    broken: [
      el({ voice: 'female' }),
      el({ voice: 'Google.en-US-Standard-A' }),
      el({ voice: 'Polly.Ruth-Generative' }),
    ],
    fine: [
      el({ voice: 'alice' }),
      el({ voice: 'Polly.Amy-Neural' }),
      el({ voice: 'Azure.en-US-Ava:DragonHDLatestNeural' }),
      el({ voice: '{{voice}}' }),
    ],
  },
  'say-language': {
    broken: [el({ language: 'fr-FR' }), el({ language: 'fr-FR', voice: 'AWS.Polly.Joanna' })],
    fine: [
      el({ language: 'fr-FR', voice: 'alice' }),
      el({ voice: 'man' }),
      el({ language: 'ar', voice: 'Telnyx.Bayan.x' }),
    ],
  },
  'say-elevenlabs-key': {
    broken: [el({ voice: 'ElevenLabs.Default.cgSgspJ2msm6clMCkdW9' })],
    fine: [
      el({ voice: 'ElevenLabs.Default.cgSgspJ2msm6clMCkdW9', api_key_ref: 'eleven' }),
      el({ voice: 'man' }),
    ],
  },
  'say-azure-region': {
    broken: [el({ voice: 'Azure.en-CA-ClaraNeural', api_key_ref: 'azure' })],
    fine: [
      el({ voice: 'Azure.en-CA-ClaraNeural' }),
      el({ voice: 'Azure.en-CA-ClaraNeural', api_key_ref: 'azure', region: 'eastus' }),
    ],
  },
  'say-azure-only': {
    broken: [el({ gender: 'Male' }), el({ effect: 'eq_car', voice: 'Polly.Joanna' })],
    fine: [
      el({ gender: 'Female', effect: 'eq_car', voice: 'Azure.en-CA-ClaraNeural' }),
      el({ voice: 'man' }),
    ],
  },
  'say-qwen-only': {
    broken: [el({ languageBoost: 'German' }), el({ languageBoost: 'de', voice: 'Telnyx.NaturalHD.astra' })],
    fine: [el({ languageBoost: 'de', voice: 'Telnyx.Qwen3TTS.Vivian' })],
  },

  'play-nothing': {
    broken: [el(), el({ loop: '2' }, ' \n')],
    fine: [el({}, '/hold.mp3'), el({ digits: '12' }), el({ ringTone: 'us' }), templated()],
  },
  'play-tone-and-text': {
    broken: [el({ ringTone: 'us' }, '/hold.mp3'), templated({ ringTone: 'us' })],
    fine: [el({ ringTone: 'us' }), el({ ringTone: 'us', digits: '1' })],
  },
  'play-digits-and-sound': {
    broken: [el({ digits: '1' }, '/hold.mp3'), el({ digits: '1', ringTone: 'us' })],
    fine: [el({ digits: '1' }, '\n'), el({ ringTone: 'us' })],
  },
  'play-media-address': {
    broken: [el({ mediaStorage: 'true' }, 'https://example.com/hold.mp3')],
    fine: [
      el({ mediaStorage: 'true' }, 'hold-music'),
      el({ mediaStorage: 'false' }, 'https://example.com/hold.mp3'),
    ],
  },

  'gather-digits-range': {
    broken: [el({ minDigits: '5', maxDigits: '4' })],
    fine: [el({ minDigits: '4', maxDigits: '4' }), el({ minDigits: '5' })],
  },
  'gather-digits-contradict': {
    broken: [el({ numDigits: '4', minDigits: '5' }), el({ numDigits: '4', maxDigits: '3' })],
    fine: [
      el({ numDigits: '4', minDigits: '4', maxDigits: '4' }),
      el({ numDigits: '1' }),
      el({ maxDigits: '3' }),
    ],
  },
  'gather-speech-off': {
    broken: [el({ hints: 'sales' }), el({ speechTimeout: '2', input: 'dtmf' })],
    fine: [el({ speechTimeout: '2', input: 'dtmf speech' }), el({ input: 'dtmf' })],
  },
  'gather-enhanced-model': {
    broken: [el({ useEnhanced: 'true' }), el({ useEnhanced: 'true', model: 'video', ...deepgram })],
    fine: [el({ useEnhanced: 'true', model: 'phone_call' })],
  },
  'gather-invalid-digits': {
    broken: [el({ invalidDigitsAction: '/wrong' })],
    fine: [el({ invalidDigitsAction: '/wrong', validDigits: '12' })],
  },

  'azure-needs-region': {
    broken: [el({ transcriptionEngine: 'Azure' }), el({ transcriptionEngine: 'Azure', region: '' })],
    fine: [el({ transcriptionEngine: 'Azure', region: 'eastus' }), el(deepgram)],
  },
  'azure-settings': {
    broken: [el({ region: 'eastus' }), el({ apiKeyRef: 'azure', ...deepgram })],
    fine: [el({ transcriptionEngine: 'Azure', region: 'eastus', apiKeyRef: 'azure' })],
  },
  'hints-need-nova-2': {
    broken: [el({ hints: 'sales' }), el({ hints: 'sales', model: 'deepgram/nova-3', ...deepgram })],
    fine: [
      el({ hints: 'sales', model: 'deepgram/nova-2', ...deepgram }),
      el({ hints: 'sales', ...deepgram }),
    ],
  },
  'keyterms-need-nova-3': {
    broken: [el({ keyterms: 'sales', transcriptionEngine: 'Telnyx' })],
    fine: [el({ keyterms: 'sales', model: 'deepgram/nova-3', ...deepgram })],
  },
  'smart-format-needs-deepgram': {
    broken: [el({ smartFormat: 'true' }), el({ smartFormat: 'false', transcriptionEngine: 'Google' })],
    fine: [el({ smartFormat: 'true', ...deepgram })],
  },
  'model-of-another-engine': {
    broken: [
      el({ model: 'deepgram/nova-3', transcriptionEngine: 'Google' }),
      el({ model: 'google/latest_long', ...deepgram }),
      el({ model: 'deepgram/nova-3', transcriptionEngine: 'B' }),
    ],
    fine: [
      el({ model: 'deepgram/nova-3', ...deepgram }),
      el({ model: 'openai/whisper-tiny', transcriptionEngine: 'B' }),
      el({ model: 'nvidia/parakeet-v3', transcriptionEngine: 'Parakeet' }),
      el({ model: 'cohere/any', transcriptionEngine: 'Cohere' }),
      el({ model: 'deepgram/nova-3', transcriptionEngine: '{{engine}}' }),
      el({ model: 'deepgram/nova-3' }),
    ],
  },
  'model-without-vendor': {
    broken: [el({ model: 'nova-3', ...deepgram })],
    fine: [el({ model: 'phone_call', transcriptionEngine: 'A' }), el({ model: 'phone_call' }), el(deepgram)],
  },
  'model-without-engine': {
    broken: [el({ model: 'deepgram/nova-3' })],
    fine: [
      el({ model: 'google/latest_long' }),
      el({ model: 'video' }),
      el({ model: 'deepgram/nova-3', ...deepgram }),
    ],
  },

  'dial-record-conference': {
    broken: [el({ record: 'record-from-answer' }, ['Conference'])],
    fine: [el({ record: 'do-not-record' }, ['Conference']), el({ record: 'record-from-answer' }, ['Number'])],
  },
  'dial-star-conference': {
    broken: [el({ hangupOnStar: 'true' }, ['Conference'])],
    fine: [el({ hangupOnStar: 'false' }, ['Conference']), el({ hangupOnStar: 'true' }, ['Number'])],
  },
  'dial-two-ringbacks': {
    broken: [el({ ringTone: 'de', audioUrl: '/hold.mp3' })],
    fine: [el({ ringTone: 'de' }), el({ audioUrl: '/hold.mp3' })],
  },
  'dial-thresholds-need-premium': {
    broken: [
      el({ machineDetectionSilenceTimeout: '3000' }, '+12025550123'),
      el({ machineDetectionSpeechThreshold: '3000' }, ['Number', { machineDetection: 'Enable' }]),
      el({ machineDetectionSpeechEndThreshold: '900' }, ['Sip', { detectionMode: 'Premium' }]),
    ],
    fine: [
      el(
        { machineDetectionSilenceTimeout: '3000' },
        ['Number'],
        ['Sip', { machineDetection: 'Enable', detectionMode: 'Premium' }],
      ),
    ],
  },
  'dial-channels-contradict': {
    broken: [el({ record: 'record-from-answer-dual', recordingChannels: 'single' })],
    fine: [
      el({ record: 'record-from-answer-dual' }),
      el({ record: 'record-from-answer', recordingChannels: 'single' }),
    ],
  },

  'amd-result-unheard': {
    broken: [
      el({ machineDetection: 'Enable' }),
      el({ machineDetection: 'DetectMessageEnd', statusCallback: '/status' }),
      el({ machineDetection: 'Enable', statusCallbackEvent: 'amd' }),
    ],
    fine: [
      el({ machineDetection: 'Enable', amdStatusCallback: '/amd' }),
      el({ machineDetection: 'Enable', statusCallback: '/status', statusCallbackEvent: 'ringing amd' }),
      el({ machineDetection: 'Disable' }),
      el({ statusCallback: '/status' }),
    ],
  },
  'amd-settings-need-detection': {
    broken: [
      el({ detectionMode: 'Premium' }),
      el({ machineDetectionTimeout: '900', machineDetection: 'Disable' }),
    ],
    fine: [el({ detectionMode: 'Premium', machineDetection: 'Enable' }), el({ machineDetection: 'Disable' })],
  },
  'prompt-end-needs-call-screening': {
    broken: [el({ machineDetectionPromptEndTimeout: '5000', detectionMode: 'Premium' })],
    fine: [el({ machineDetectionPromptEndTimeout: '5000', detectionMode: 'PremiumCallScreening' })],
  },
  'deepfake-result-unheard': {
    broken: [el({ deepfakeDetection: 'Enable' })],
    fine: [
      el({ deepfakeDetection: 'Enable', deepfakeDetectionCallbackUrl: '/fake' }),
      el({ deepfakeDetection: 'Enable', statusCallback: '/status', statusCallbackEvent: 'deepfake' }),
      el({ statusCallback: '/status' }),
    ],
  },
  'sip-credentials': {
    broken: [el({ username: 'me' }), el({ password: 'x' })],
    fine: [el({ username: 'me', password: 'x' })],
  },

  'conference-no-events': {
    broken: [el({ statusCallback: '/room' })],
    fine: [el({ statusCallback: '/room', statusCallbackEvent: 'start end' })],
  },
  'conference-not-recorded': {
    broken: [el({ trim: 'trim-silence' }), el({ recordingStatusCallback: '/rec', record: 'do-not-record' })],
    fine: [el({ trim: 'trim-silence', record: 'record-from-start' }), el({ record: 'do-not-record' })],
  },

  'record-transcript-unheard': {
    broken: [el({ transcription: 'true' })],
    fine: [el({ transcription: 'true', transcriptionCallback: '/text' }), el({ transcription: 'false' })],
  },
  'record-transcription-off': {
    broken: [
      el({ transcriptionEngine: 'B' }),
      el({ transcriptionCallback: '/text', transcription: 'false' }),
    ],
    fine: [el({ transcriptionEngine: 'B', transcription: 'true' })],
  },
  'enqueue-without-name': { broken: [el()], fine: [el({}, 'support'), templated()] },

  'connect-action-stream': {
    broken: [el({ action: '/next' }, ['Stream'])],
    fine: [el({ action: '/next' }, ['AIAssistant'])],
  },
  'stream-needs-rtp': {
    broken: [
      el({ bidirectionalCodec: 'PCMU' }),
      el({ bidirectionalSamplingRate: '16000', bidirectionalMode: 'mp3' }),
    ],
    fine: [el({ bidirectionalCodec: 'PCMU', bidirectionalMode: 'rtp' })],
  },
  'parameter-empty': {
    broken: [el({ name: '', value: 'x' }), el({ name: 'x', value: '' })],
    fine: [el({ name: 'x', value: 'y' })],
  },
  'transcription-unheard': {
    broken: [el(), el({ language: 'de' })],
    fine: [el({ transcriptionCallback: '/text' }), el({ transcriptionCallback: '{{callback}}' })],
  },
  'interim-results-google-only': {
    broken: [el({ interimResults: 'true', ...deepgram })],
    fine: [el({ interimResults: 'true' }), el({ interimResults: 'true', transcriptionEngine: 'A' })],
  },
  'suppression-krisp-only': {
    broken: [
      el({ suppressionLevel: '50' }),
      el({ model: 'krisp-viva-ss-v1.kef', noiseSuppressionEngine: 'Denoiser' }),
    ],
    fine: [el({ suppressionLevel: '50', noiseSuppressionEngine: 'Krisp' })],
  },
  'suppression-aicoustics-only': {
    broken: [el({ family: 'quail' }), el({ enhancementLevel: '0.5', noiseSuppressionEngine: 'Krisp' })],
    fine: [el({ family: 'quail', size: 'vf', noiseSuppressionEngine: 'AiCoustics' })],
  },
  'suppression-size-vf': {
    broken: [el({ size: 'vf' }), el({ size: 'vf', family: 'sparrow' })],
    fine: [el({ size: 'vf', family: 'quail' }), el({ size: 'l' })],
  },

  'assistant-id-or-join': {
    broken: [el(), el({ id: assistantId, join: 'conversation' }), el({ id: '', join: '' })],
    fine: [el({ id: assistantId }), el({ join: 'conversation' }), el({ id: '{{assistant}}' })],
  },
  'assistant-join-boolean': {
    broken: [el({ join: 'true' }), el({ join: 'False' })],
    fine: [el({ join: 'conversation' })],
  },
  'assistant-participant': {
    broken: [el({ participantName: 'Ann', id: assistantId })],
    fine: [el({ participantName: 'Ann', join: 'conversation' })],
  },
  'background-audio-pair': {
    broken: [el({ backgroundAudioType: 'media_url' }), el({ backgroundAudioValue: '/hold.mp3' })],
    fine: [el({ backgroundAudioType: 'media_url', backgroundAudioValue: '/hold.mp3' })],
  },
  'language-without-code': { broken: [el({ voice: 'x' })], fine: [el({ code: 'en' })] },

  'pay-charge-amount': {
    broken: [el({ transactionType: 'charge' }), el({ transactionType: 'charge', chargeAmount: '0.00' })],
    fine: [el({ transactionType: 'charge', chargeAmount: '10.50' }), el({ transactionType: 'tokenize' })],
  },
  'pay-tokenize-amount': {
    broken: [el({ transactionType: 'tokenize', chargeAmount: '10.50' })],
    fine: [el({ chargeAmount: '10.50' })],
  },
  'pay-token-card-types': {
    broken: [el({ validCardTypes: 'visa', paymentToken: 'tok' })],
    fine: [el({ validCardTypes: 'visa' })],
  },
  'pay-prompts': {
    broken: [
      el({ prompts: '{"payment-processing":"Please wait."}' }),
      el({ prompts: '{"postal-code":[]}' }),
      el({ prompts: '{"postal-code":[{"attempt":[1]}]}' }),
      el({ prompts: '{"postal-code":[{"text":"Code?","voice":"man"}]}' }),
    ],
    fine: [
      el({ prompts: '{"postal-code":"Code?","security-code":[{"text":"Once more.","attempt":[2]}]}' }),
      el({ prompts: 'no JSON, which the type of the attribute sees to' }),
    ],
  },
  'pay-postal-code-length': {
    broken: [el({ minPostalCodeLength: '5', postalCode: 'false' })],
    fine: [el({ minPostalCodeLength: '5' }), el({ minPostalCodeLength: '5', postalCode: 'true' })],
  },
  'pay-voice': {
    broken: [el({ voice: 'woman' }), el({ voice: 'alice' })],
    fine: [el({ voice: 'male' }), el({ voice: 'Telnyx.NaturalHD.astra' })],
  },
  'pay-prompt-attempt': {
    broken: [el({}, ['Prompt', { attempt: '2' }]), el({ maxAttempts: '2' }, ['Prompt', { attempt: '1 3' }])],
    fine: [
      el({}, ['Prompt'], ['Prompt', { attempt: '1' }]),
      el({ maxAttempts: '3' }, ['Prompt', { attempt: '2 3' }]),
      el({}, ['Prompt', { attempt: '{{attempt}}' }]),
      el({ maxAttempts: '{{attempts}}' }, ['Prompt', { attempt: '3' }]),
    ],
  },

  'http-action-async': {
    broken: [el({ action: '/reply', async: 'true' })],
    fine: [el({ action: '/reply', async: 'false' }), el({ async: 'true' })],
  },
  'http-response-async': {
    broken: [el({ async: 'true' }, ['Response'])],
    fine: [el({ async: 'false' }, ['Response'])],
  },
  'http-async-unsaid': { broken: [el(), el({ action: '/reply' })], fine: [el({ async: 'true' })] },

  'ai-voice-name': {
    broken: [el({ name: 'Azure.en-CA-ClaraNeural' }), el({ name: 'man' })],
    fine: [el({ name: 'AWS.Polly.Joanna' }), el({ voice_speed: '1' })],
  },
  'ai-voice-elevenlabs-key': {
    broken: [el({ name: 'ElevenLabs.Default.cgSgspJ2msm6clMCkdW9' })],
    fine: [el({ name: 'ElevenLabs.Default.cgSgspJ2msm6clMCkdW9', api_key_ref: 'eleven' })],
  },
  'ai-voice-speed': {
    broken: [el({ voice_speed: '1.5', name: 'Polly.Joanna' })],
    fine: [el({ voice_speed: '1.5' }), el({ voice_speed: '1.5', name: 'Telnyx.NaturalHD.astra' })],
  },
  'parameters-schema': {
    broken: [el({}, 'an age'), schema([]), schema({ type: 'string' })],
    fine: [schema({ type: 'object' }), schema({ properties: { age: { type: 'integer' } } }), templated()],
  },
  'parameters-required': {
    broken: [
      schema({ type: 'object', required: ['age'] }),
      schema({ properties: { age: {} }, required: ['name'] }),
    ],
    fine: [schema({ properties: { age: {} }, required: ['age'] }), el({}, 'no JSON'), templated()],
  },
  'tool-json': {
    broken: [el({}, 'hangup'), schema([{ type: 'hangup' }]), schema({ hangup: {} })],
    fine: [schema({ type: 'hangup', hangup: {} }), templated()],
  },
};

const specs: readonly ElementSpec[] = Object.values(vocabulary);
const shapes = specs.flatMap((spec): ElementShape[] => [spec, ...Object.values(spec.under ?? {})]);
const rules = [...new Set(shapes.flatMap((shape) => shape.rules ?? []))];

describe('the rules of the vocabulary', () => {
  it('each have an example of what they are against and of what they are not', () => {
    expect(Object.keys(examples).sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules) {
    it(`${rule.code} tells the broken examples from the fine ones`, () => {
      const { broken = [], fine = [] } = examples[rule.code] ?? {};
      expect(broken.length).toBeGreaterThan(0);
      expect(fine.length).toBeGreaterThan(0);
      for (const example of broken) expect(isReported(rule, example), JSON.stringify(example)).toBe(true);
      for (const example of fine) expect(isReported(rule, example), JSON.stringify(example)).toBe(false);
    });
  }

  it('never throw, whatever they read, and answer the same when asked again', () => {
    const words = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('', 'true', 'Enable', 'Deepgram', 'Azure.x', '{{x}}', '-1', '__proto__'),
    );
    const attributes = fc.dictionary(
      fc.constantFrom(...rules.flatMap(({ reads }) => reads), 'prompts', 'maxAttempts'),
      words,
    );
    const child = fc.tuple(fc.constantFrom('Number', 'Prompt', 'Stream', 'Conference'), attributes);
    const example = fc.record({
      attributes,
      children: fc.array(child),
      text: words,
      templated: fc.boolean(),
    });
    fc.assert(
      fc.property(example, (one) => {
        for (const rule of rules) expect(rule.broken(viewOf(one))).toBe(rule.broken(viewOf(one)));
      }),
    );
  });

  it('stay quiet where a value that they read is a placeholder', () => {
    for (const rule of rules) {
      for (const example of examples[rule.code]?.broken ?? []) {
        for (const name of rule.reads.filter((one) => one in example.attributes)) {
          const open = { ...example, attributes: { ...example.attributes, [name]: '{{value}}' } };
          expect(isReported(rule, open), `${rule.code} with ${name} open`).toBe(false);
        }
      }
    }
  });
});

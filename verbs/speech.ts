import type { Attributes, Rule, RuleView } from './define.js';
import { error, needs, onlyWith, warning } from './rule.js';
import { reference } from './sources.js';

/** The speech engines by name. */
// biome-ignore format: a table reads best in rows
export const speechEngines = [
  'Google', 'Telnyx', 'Deepgram', 'Azure', 'xAI', 'AssemblyAI', 'Soniox', 'Speechmatics', 'Parakeet', 'Humain',
  'Reson8', 'Cohere',
] as const;

/** How each engine's models start. Nothing is known of Cohere's. */
const vendors: Readonly<Record<string, readonly string[]>> = {
  Google: ['google'],
  Telnyx: ['openai', 'distil-whisper'],
  Deepgram: ['deepgram'],
  Azure: ['azure'],
  xAI: ['xai'],
  AssemblyAI: ['assemblyai'],
  Soniox: ['soniox'],
  Speechmatics: ['speechmatics'],
  Parakeet: ['nvidia'],
  Humain: ['humain'],
  Reson8: ['reson8'],
};

/** The engine that was asked for, its old letter resolved. */
const engineOf = (element: RuleView): string | undefined => {
  const engine = element.get('transcriptionEngine');
  return engine === 'A' ? 'Google' : engine === 'B' ? 'Telnyx' : engine;
};

/** The vendor in front of the model's name; empty where there is none, undefined without a model. */
const vendorOf = (element: RuleView): string | undefined => {
  const model = element.get('model');
  return model?.includes('/') ? model.slice(0, model.indexOf('/')) : model && '';
};

/** Whether Google is at work: by name, or by default. */
export const isGoogle = (element: RuleView): boolean => (engineOf(element) ?? 'Google') === 'Google';

/** Deepgram with the given model, or with none, since its default is not documented. */
const isDeepgram = (element: RuleView, model = ''): boolean =>
  engineOf(element) === 'Deepgram' && (element.get('model') ?? model).includes(model);

const modelAndEngine = ['model', 'transcriptionEngine'] as const;

const speech = {
  /** Model of the engine. The vendor in front of its name must fit `transcriptionEngine`, as in `deepgram/nova-3`. */
  model: { type: 'string' },
  /**
   * Words and phrases to expect, separated by commas. Note: the older page offers them for any engine, the newer
   * reference for Deepgram Nova-2 alone.
   */
  hints: { type: 'string', source: reference },
  /** Key terms to favour, separated by commas. For Deepgram Nova-3 alone. */
  keyterms: { type: 'string', source: reference },
  /** Writes numbers, dates and the like in their usual form. For Deepgram alone. */
  smartFormat: { type: 'boolean', default: true, source: reference },
  /** Name of the integration secret that holds your own Azure key. Written in camelCase here, unlike in Say. */
  apiKeyRef: { type: 'string' },
  /**
   * Azure region to recognise in. Note: Telnyx's example uses `westus`, which its own list of regions lacks.
   * @requiredWhen transcriptionEngine is Azure
   */
  region: {
    type: 'string',
    suggestions: ['australiaeast', 'centralindia', 'eastus', 'northcentralus', 'westeurope', 'westus2'],
  },
} as const satisfies Attributes;

/** The type of what Gather and Transcription share. A mapped type, since a declaration file calls such a one by its name. */
export type SpeechAttributes = { readonly [Name in keyof typeof speech]: (typeof speech)[Name] };

/** The settings that Gather and Transcription share. */
export const speechAttributes: SpeechAttributes = speech;

/** The rules that Gather and Transcription share. */
export const speechRules: readonly Rule[] = [
  needs(
    error,
    'azure-needs-region',
    'region',
    ['transcriptionEngine'],
    'Azure recognises speech in one region: add `region`, for example "eastus".',
    (element) => engineOf(element) === 'Azure',
  ),
  onlyWith(
    'azure-settings',
    ['apiKeyRef', 'region'],
    ['transcriptionEngine'],
    '`apiKeyRef` and `region` are read for Azure alone: set transcriptionEngine="Azure", or remove them.',
    (element) => engineOf(element) === 'Azure',
  ),
  onlyWith(
    'hints-need-nova-2',
    ['hints'],
    modelAndEngine,
    '`hints` are read by Deepgram Nova-2 alone: set transcriptionEngine="Deepgram" and model="deepgram/nova-2", or remove them.',
    (element) => isDeepgram(element, 'nova-2'),
  ),
  onlyWith(
    'keyterms-need-nova-3',
    ['keyterms'],
    modelAndEngine,
    '`keyterms` are read by Deepgram Nova-3 alone: set transcriptionEngine="Deepgram" and model="deepgram/nova-3", or remove them.',
    (element) => isDeepgram(element, 'nova-3'),
  ),
  onlyWith(
    'smart-format-needs-deepgram',
    ['smartFormat'],
    ['transcriptionEngine'],
    '`smartFormat` is read by Deepgram alone: set transcriptionEngine="Deepgram", or remove it.',
    (element) => isDeepgram(element),
  ),
  error(
    'model-of-another-engine',
    modelAndEngine,
    '`model` names another vendor than `transcriptionEngine`: make the two agree, as in transcriptionEngine="Deepgram" model="deepgram/nova-3".',
    (element) => {
      const known = vendors[engineOf(element) ?? ''];
      const vendor = vendorOf(element);
      return !!vendor && known !== undefined && !known.includes(vendor);
    },
  ),
  warning(
    'model-without-vendor',
    modelAndEngine,
    'Only Google models are documented without a vendor in front: write for example "deepgram/nova-3".',
    (element) => vendorOf(element) === '' && !isGoogle(element) && engineOf(element) !== 'Cohere',
  ),
  warning(
    'model-without-engine',
    modelAndEngine,
    '`model` names a vendor, but the engine is left to its default: add the `transcriptionEngine` that the model belongs to.',
    (element) => !['', 'google', undefined].includes(vendorOf(element)) && engineOf(element) === undefined,
  ),
];

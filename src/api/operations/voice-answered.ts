import * as z from 'zod/mini';
import { filledText, openEnum } from './fields.js';
import { strictObject } from './objects.js';

// Fields of the commands after which somebody is on the line: dial and answer.

export * from './voice-streaming.js';

const engines = [
  'Google',
  'Telnyx',
  'Deepgram',
  'Azure',
  'xAI',
  'AssemblyAI',
  'Speechmatics',
  'Soniox',
] as const;
const interruptions = ['none', 'any', 'speech', 'dtmf'] as const;
const settings = () => z.record(z.string(), z.unknown());

/** The AI assistant that talks once the call is answered. What is left out is as it is stored. */
export const assistant = z.optional(
  strictObject({
    /** The id of the assistant. */
    id: filledText(),
    /** Values of variables that instructions, greeting and tools name as `{{variable}}`. */
    dynamic_variables: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
    /** A language model of your own: `base_url`, `model`, `llm_api_key_ref` and so on. */
    external_llm: z.optional(settings()),
    /** The language model that takes over when the first one fails. */
    fallback_config: z.optional(settings()),
    /** What it says first, up to 3000 characters. */
    greeting: z.optional(z.string()),
    /** What it is told to do. */
    instructions: z.optional(z.string()),
    /** The name of the integration secret with the key of the model's provider. */
    llm_api_key_ref: z.optional(filledText()),
    /** Servers of the Model Context Protocol that it may use. */
    mcp_servers: z.optional(z.array(settings())),
    /** The language model. */
    model: z.optional(filledText()),
    name: z.optional(filledText()),
    observability_settings: z.optional(settings()),
    /** The old name of `llm_api_key_ref`. */
    openai_api_key_ref: z.optional(filledText()),
    /** The tools that it may use. They replace those that are stored. */
    tools: z.optional(z.array(settings())),
    voice_settings: z.optional(settings()),
  }),
);
/** The group that the call is billed to, a UUID. */
export const billing_group_id = z.optional(filledText());
/** A conversation over a WebSocket of yours, which gets the caller's words as text and sends back what is said to them. */
export const conversation_relay_config = z.optional(
  strictObject({
    /** The `ws` or `wss` address. */
    url: z.string().check(z.regex(/^wss?:\/\/\S+$/i, 'must be a ws or wss address')),
    /** What your server gets at the start. */
    custom_parameters: z.optional(settings()),
    /** Tells of digits as well. */
    dtmf_detection: z.optional(z.boolean()),
    /** What is said first. */
    greeting: z.optional(z.string()),
    /** What of the caller's interrupts what is said. */
    interruptible: z.optional(openEnum(interruptions)),
    /** What of the caller's interrupts the greeting. */
    interruptible_greeting: z.optional(openEnum(interruptions)),
    interruption_settings: z.optional(settings()),
    /** The language of both sides, as `en-US`. */
    language: z.optional(filledText()),
    /** Voice and transcription by language. */
    languages: z.optional(z.array(settings())),
    /** Who makes the voice. It goes with `structured_provider`. */
    provider: z.optional(filledText()),
    /** That provider's settings. It goes with `provider`. */
    structured_provider: z.optional(settings()),
    /** Who turns speech into text. */
    transcription_engine: z.optional(openEnum(engines)),
    transcription_engine_config: z.optional(settings()),
    /** Who makes the voice. It follows from `voice` unless set. */
    tts_provider: z.optional(filledText()),
    /** The voice, as `Telnyx.NaturalHD.astra`. */
    voice: z.optional(filledText()),
    voice_settings: z.optional(settings()),
  }),
);
/** Looks for a synthetic voice on the other side, and tells by a webhook. */
export const deepfake_detection = z.optional(
  strictObject({
    enabled: z.boolean(),
    /** How long audio is waited for, in seconds, from 5 to 120: 30 unless set. */
    rtp_timeout: z.optional(z.int().check(z.minimum(5), z.maximum(120))),
    /** How long the outcome is waited for, in seconds, from 5 to 60: 15 unless set. */
    timeout: z.optional(z.int().check(z.minimum(5), z.maximum(60))),
  }),
);
/** Sends silence while nothing is played, instead of nothing. False unless set. */
export const send_silence_when_idle = z.optional(z.boolean());
/** Writes down what is said, and tells by webhooks. False unless set. */
export const transcription = z.optional(z.boolean());
/** How it is written down. */
export const transcription_config = z.optional(
  strictObject({
    /** State of your own, in Base64, for the webhooks of the transcription. */
    client_state: z.optional(z.string()),
    command_id: z.optional(filledText()),
    /** Who turns speech into text. */
    transcription_engine: z.optional(openEnum([...engines, 'Parakeet', 'Humain', 'Reson8', 'Cohere'])),
    transcription_engine_config: z.optional(settings()),
    /** Whose words: those of this leg (`inbound`, the default), of the other one, or both. */
    transcription_tracks: z.optional(openEnum(['inbound', 'outbound', 'both'])),
  }),
);

import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as commandId from './command-id.js';
import { conferenceCommandReply } from './conference-command-reply.js';
import * as conferenceRegion from './conference-region.js';
import { filledText } from './fields.js';
import { looseObject, strictObject } from './objects.js';

const languages = [
  'arb',
  'cmn-CN',
  'cy-GB',
  'da-DK',
  'de-DE',
  'en-AU',
  'en-GB',
  'en-GB-WLS',
  'en-IN',
  'en-US',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-CA',
  'fr-FR',
  'hi-IN',
  'is-IS',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sv-SE',
  'tr-TR',
] as const;

/** What a provider of voices takes besides. Fields that are not known here are passed on: providers add to them. */
function voiceSettings() {
  return z.union([
    looseObject({
      type: z.literal('elevenlabs'),
      /** The name of the integration secret that holds your key. ElevenLabs needs one. */
      api_key_ref: z.optional(filledText()),
    }),
    looseObject({
      type: z.literal('telnyx'),
      /** From 0.1 to 2: 1 unless set. Some voices have one speed only. */
      voice_speed: z.optional(z.number().check(z.minimum(0.1), z.maximum(2))),
    }),
    looseObject({ type: z.literal('aws') }),
    looseObject({
      type: z.literal('minimax'),
      /** A language, such as `English`, that is to be spoken well, or `auto`. None unless set. */
      language_boost: z.optional(z.nullable(z.string())),
      /** 0 unless set. */
      pitch: z.optional(z.number()),
      /** 1 unless set. */
      speed: z.optional(z.number()),
      /** How loud: 1 unless set. */
      vol: z.optional(z.number()),
    }),
    looseObject({
      type: z.literal('azure'),
      /** The name of the integration secret that holds your key, where you use your own. */
      api_key_ref: z.optional(filledText()),
      /** Of a voice of your own. */
      deployment_id: z.optional(z.string()),
      effect: z.optional(z.enum(['eq_car', 'eq_telecomhp8k'])),
      gender: z.optional(z.enum(['Male', 'Female'])),
      /** Azure's, such as `eastus`. Needed with a key of your own. */
      region: z.optional(z.string()),
    }),
    looseObject({
      type: z.literal('rime'),
      /** 1 unless set. */
      voice_speed: z.optional(z.number()),
    }),
    looseObject({
      type: z.literal('resemble'),
      format: z.optional(z.enum(['wav', 'mp3'])),
      precision: z.optional(z.enum(['PCM_16', 'PCM_24', 'PCM_32', 'MULAW'])),
      /** In Hz, as text. */
      sample_rate: z.optional(z.enum(['8000', '16000', '22050', '32000', '44100', '48000'])),
    }),
    looseObject({
      type: z.literal('inworld'),
      /** How much the expression may vary. The model `TTS2` alone knows it. */
      delivery_mode: z.optional(z.enum(['STABLE', 'BALANCED', 'CREATIVE'])),
    }),
    looseObject({
      type: z.literal('xai'),
      /** The language, or `auto`. */
      language: z.optional(z.string()),
    }),
    looseObject({
      type: z.literal('soniox'),
      /** Shortens the pauses between words. */
      reduce_silence: z.optional(z.boolean()),
      /** 1 unless set. */
      speed: z.optional(z.number()),
    }),
  ]);
}

export const conferenceSpeak = operations({
  /** Says something. */
  speak: {
    method: 'POST',
    path: '/conferences/{id}/actions/speak',
    body: () =>
      strictObject(
        {
          /** What is said: text, or SSML with `payload_type`. Up to 3000 characters. */
          payload: z.string().check(z.minLength(1), z.maxLength(3000)),
          /** `ssml`, or `text`, which it is unless set. */
          payload_type: z.optional(z.enum(['text', 'ssml'])),
          /** Who says it: `Provider.Model.Voice`, such as `AWS.Polly.Joanna-Neural`, or `male` or `female`. */
          voice: filledText(),
          /** The language of the text. Polly's voices have their own. */
          language: z.optional(z.enum(languages)),
          /** What the voice's provider takes besides. `type` names the provider. */
          voice_settings: z.optional(voiceSettings()),
          /** Who hears it. Everyone, where the list is empty or left out. */
          call_control_ids: z.optional(z.array(filledText())),
        },
        conferenceRegion,
        commandId,
      ),
    encoding: 'json',
    reply: conferenceCommandReply,
    success: 200,
    idempotent: false,
    commandId: true,
    errors: [401, 404, 422],
    source:
      'https://developers.telnyx.com/api-reference/conference-commands/speak-text-to-conference-participants',
    sdk: 'client.conferences.actions.speak',
  },
});

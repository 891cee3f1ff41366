import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A voice of ElevenLabs without a key.
 *
 * These voices are paid for with your own account there, whose key is stored as an integration secret.
 *
 * @example bad
 * <Response><Say voice="ElevenLabs.Default.cgSgspJ2msm6clMCkdW9">Hello.</Say></Response>
 * @example good
 * <Response><Say voice="ElevenLabs.Default.cgSgspJ2msm6clMCkdW9" api_key_ref="eleven">Hello.</Say></Response>
 */
export const sayElevenlabsKey = ofVocabulary('say-elevenlabs-key');

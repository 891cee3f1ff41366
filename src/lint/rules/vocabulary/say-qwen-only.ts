import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `languageBoost` on a voice that does not read it.
 *
 * It is meant for the Qwen3TTS voices of Telnyx.
 *
 * @example bad
 * <Response><Say voice="Telnyx.NaturalHD.astra" languageBoost="German">Hallo.</Say></Response>
 * @example good
 * <Response><Say voice="Telnyx.Qwen3TTS.Vivian" languageBoost="German">Hallo.</Say></Response>
 */
export const sayQwenOnly = ofVocabulary('say-qwen-only');

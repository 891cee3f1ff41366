import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `gender` or `effect` on a voice that is not Azure's.
 *
 * Other voices ignore them.
 *
 * @example bad
 * <Response><Say voice="Polly.Joanna" gender="Male">Hello.</Say></Response>
 * @example good
 * <Response><Say voice="Azure.en-CA-ClaraNeural" gender="Female">Hello.</Say></Response>
 */
export const sayAzureOnly = ofVocabulary('say-azure-only');

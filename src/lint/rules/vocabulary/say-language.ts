import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A language on a voice that speaks one language only.
 *
 * `man`, `woman` and the voices of Polly ignore `language`: the text is read as if it were in theirs.
 *
 * @example bad
 * <Response><Say voice="woman" language="fr-FR">Bonjour.</Say></Response>
 * @example good
 * <Response><Say voice="alice" language="fr-FR">Bonjour.</Say></Response>
 */
export const sayLanguage = ofVocabulary('say-language');

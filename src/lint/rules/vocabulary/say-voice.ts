import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A voice that the Say page does not describe.
 *
 * What Telnyx does with such a name is not documented. Twilio's `Google.` voices and its generative ones of Polly are
 * among them.
 *
 * @example bad
 * <Response><Say voice="female">Hello.</Say></Response>
 * @example good
 * <Response><Say voice="woman">Hello.</Say><Say voice="Polly.Joanna-Neural">Hello.</Say></Response>
 */
export const sayVoice = ofVocabulary('say-voice');

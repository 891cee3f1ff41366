import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A user name without a password, or the other way round.
 *
 * An address that asks for authentication wants both. That one alone is of no use is inferred.
 *
 * @example bad
 * <Response><Dial><Sip username="desk">sip:desk@example.com</Sip></Dial></Response>
 * @example good
 * <Response>
 *   <Dial><Sip username="desk" password="{{#secret}}desk{{/secret}}">sip:desk@example.com</Sip></Dial>
 * </Response>
 */
export const sipCredentials = ofVocabulary('sip-credentials');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * The length of a postal code that is not asked for.
 *
 * It is asked for where `postalCode` is true.
 *
 * @example bad
 * <Response><Pay action="/paid" chargeAmount="10.50" postalCode="false" minPostalCodeLength="5"/></Response>
 * @example good
 * <Response><Pay action="/paid" chargeAmount="10.50" minPostalCodeLength="5"/></Response>
 */
export const payPostalCodeLength = ofVocabulary('pay-postal-code-length');

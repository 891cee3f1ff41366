import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A place for wrong digits where none is wrong.
 *
 * Without `validDigits` every digit is accepted.
 *
 * @example bad
 * <Response><Gather action="/menu" invalidDigitsAction="/wrong"/></Response>
 * @example good
 * <Response><Gather action="/menu" validDigits="12" invalidDigitsAction="/wrong"/></Response>
 */
export const gatherInvalidDigits = ofVocabulary('gather-invalid-digits');

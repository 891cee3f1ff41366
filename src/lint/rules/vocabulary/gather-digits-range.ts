import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A shortest input that is longer than the longest one.
 *
 * No input can fit both.
 *
 * @example bad
 * <Response><Gather action="/pin" minDigits="5" maxDigits="4"/></Response>
 * @example good
 * <Response><Gather action="/pin" minDigits="4" maxDigits="5"/></Response>
 */
export const gatherDigitsRange = ofVocabulary('gather-digits-range');

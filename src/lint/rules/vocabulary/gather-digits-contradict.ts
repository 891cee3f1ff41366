import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * An exact length that the bounds exclude.
 *
 * Which of the attributes counts is not documented.
 *
 * @example bad
 * <Response><Gather action="/pin" numDigits="4" minDigits="5"/></Response>
 * @example good
 * <Response><Gather action="/pin" numDigits="4"/></Response>
 */
export const gatherDigitsContradict = ofVocabulary('gather-digits-contradict');

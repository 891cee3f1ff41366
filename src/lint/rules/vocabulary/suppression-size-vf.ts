import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A size that the family of models does not have.
 *
 * `vf` belongs to `quail`.
 *
 * @example bad
 * <Response><Start><Suppression noiseSuppressionEngine="AiCoustics" size="vf"/></Start></Response>
 * @example good
 * <Response><Start><Suppression noiseSuppressionEngine="AiCoustics" family="quail" size="vf"/></Start></Response>
 */
export const suppressionSizeVf = ofVocabulary('suppression-size-vf');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of AiCoustics, while another engine works.
 *
 * `noiseSuppressionEngine` is `Denoiser` unless told otherwise.
 *
 * @example bad
 * <Response><Start><Suppression family="quail"/></Start></Response>
 * @example good
 * <Response><Start><Suppression noiseSuppressionEngine="AiCoustics" family="quail"/></Start></Response>
 */
export const suppressionAicousticsOnly = ofVocabulary('suppression-aicoustics-only');

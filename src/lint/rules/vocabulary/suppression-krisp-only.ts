import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of Krisp, while another engine works.
 *
 * `noiseSuppressionEngine` is `Denoiser` unless told otherwise.
 *
 * @example bad
 * <Response><Start><Suppression suppressionLevel="50"/></Start></Response>
 * @example good
 * <Response><Start><Suppression noiseSuppressionEngine="Krisp" suppressionLevel="50"/></Start></Response>
 */
export const suppressionKrispOnly = ofVocabulary('suppression-krisp-only');

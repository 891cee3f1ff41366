import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Thresholds of answering machine detection without the premium detector.
 *
 * The Dial page reads them with premium detection alone. The REST reference says the reverse; so this is a warning.
 *
 * @example bad
 * <Response><Dial machineDetectionSilenceTimeout="3000"><Number>+12025550123</Number></Dial></Response>
 * @example good
 * <Response>
 *   <Dial machineDetectionSilenceTimeout="3000">
 *     <Number machineDetection="Enable" detectionMode="Premium" amdStatusCallback="/amd">+12025550123</Number>
 *   </Dial>
 * </Response>
 */
export const dialThresholdsNeedPremium = ofVocabulary('dial-thresholds-need-premium');

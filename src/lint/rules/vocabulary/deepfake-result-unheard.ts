import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A search for synthetic voices whose result is sent nowhere.
 *
 * It is sent to `deepfakeDetectionCallbackUrl`, and to `statusCallback` where `deepfake` is among its events; not by
 * default.
 *
 * @example bad
 * <Response><Dial><Number deepfakeDetection="Enable">+12025550123</Number></Dial></Response>
 * @example good
 * <Response>
 *   <Dial>
 *     <Number deepfakeDetection="Enable" deepfakeDetectionCallbackUrl="/voice">+12025550123</Number>
 *   </Dial>
 * </Response>
 */
export const deepfakeResultUnheard = ofVocabulary('deepfake-result-unheard');

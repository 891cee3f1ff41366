import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * The end of a call screening's prompt, in a mode that screens no calls.
 *
 * Only the mode `PremiumCallScreening` waits for it.
 *
 * @example bad
 * <Response>
 *   <Dial>
 *     <Number machineDetection="Enable" amdStatusCallback="/amd" machineDetectionPromptEndTimeout="5000">+12025550123</Number>
 *   </Dial>
 * </Response>
 * @example good
 * <Response>
 *   <Dial>
 *     <Number machineDetection="Enable" detectionMode="PremiumCallScreening" amdStatusCallback="/amd"
 *       machineDetectionPromptEndTimeout="5000">+12025550123</Number>
 *   </Dial>
 * </Response>
 */
export const promptEndNeedsCallScreening = ofVocabulary('prompt-end-needs-call-screening');

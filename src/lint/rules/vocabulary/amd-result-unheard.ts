import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Answering machine detection whose result is sent nowhere.
 *
 * It is sent to `amdStatusCallback`, and to `statusCallback` where `amd` is among its events; not by default.
 *
 * @example bad
 * <Response><Dial><Number machineDetection="Enable">+12025550123</Number></Dial></Response>
 * @example good
 * <Response>
 *   <Dial><Number machineDetection="Enable" amdStatusCallback="/amd">+12025550123</Number></Dial>
 * </Response>
 */
export const amdResultUnheard = ofVocabulary('amd-result-unheard');

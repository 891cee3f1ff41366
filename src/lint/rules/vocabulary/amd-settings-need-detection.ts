import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of a detection that is off.
 *
 * `machineDetection` is `Disable` unless told otherwise.
 *
 * @example bad
 * <Response><Dial><Number detectionMode="Premium">+12025550123</Number></Dial></Response>
 * @example good
 * <Response>
 *   <Dial><Number machineDetection="Enable" detectionMode="Premium" amdStatusCallback="/amd">+12025550123</Number></Dial>
 * </Response>
 */
export const amdSettingsNeedDetection = ofVocabulary('amd-settings-need-detection');

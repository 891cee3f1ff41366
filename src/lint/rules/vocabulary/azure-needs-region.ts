import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Azure as the speech engine, without a region.
 *
 * Azure recognises speech in one of its regions, and there is no default.
 *
 * @example bad
 * <Response>
 *   <Gather action="/said" input="speech" transcriptionEngine="Azure"><Say>How can we help?</Say></Gather>
 * </Response>
 * @example good
 * <Response>
 *   <Gather action="/said" input="speech" transcriptionEngine="Azure" region="eastus"><Say>How can we help?</Say></Gather>
 * </Response>
 */
export const azureNeedsRegion = ofVocabulary('azure-needs-region');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `apiKeyRef` or `region` with another engine than Azure.
 *
 * No other engine reads them.
 *
 * @example bad
 * <Response>
 *   <Gather action="/said" input="speech" transcriptionEngine="Deepgram" region="eastus"><Say>How can we help?</Say></Gather>
 * </Response>
 * @example good
 * <Response>
 *   <Gather action="/said" input="speech" transcriptionEngine="Azure" region="eastus" apiKeyRef="azure"><Say>How can we help?</Say></Gather>
 * </Response>
 */
export const azureSettings = ofVocabulary('azure-settings');

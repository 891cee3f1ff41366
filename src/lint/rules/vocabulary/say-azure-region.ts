import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A key of your own for Azure without its region.
 *
 * A key of Azure is good for one region alone.
 *
 * @example bad
 * <Response><Say voice="Azure.en-CA-ClaraNeural" api_key_ref="azure">Hello.</Say></Response>
 * @example good
 * <Response><Say voice="Azure.en-CA-ClaraNeural" api_key_ref="azure" region="eastus">Hello.</Say></Response>
 */
export const sayAzureRegion = ofVocabulary('say-azure-region');

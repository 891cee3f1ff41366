import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `useEnhanced` with a model that has no enhanced form.
 *
 * Google's `phone_call` and `video` have one.
 *
 * @example bad
 * <Response>
 *   <Gather action="/said" input="speech" useEnhanced="true"><Say>How can we help?</Say></Gather>
 * </Response>
 * @example good
 * <Response>
 *   <Gather action="/said" input="speech" useEnhanced="true" model="phone_call"><Say>How can we help?</Say></Gather>
 * </Response>
 */
export const gatherEnhancedModel = ofVocabulary('gather-enhanced-model');

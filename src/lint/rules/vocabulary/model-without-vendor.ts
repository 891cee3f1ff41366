import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A model without its vendor in front.
 *
 * Of Google's models alone the short names are documented.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Deepgram" model="nova-3"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Deepgram" model="deepgram/nova-3"/></Start>
 * </Response>
 */
export const modelWithoutVendor = ofVocabulary('model-without-vendor');

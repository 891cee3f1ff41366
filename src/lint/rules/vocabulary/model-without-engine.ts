import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A model of a vendor, while the engine is left to its default.
 *
 * The default is Google, or not documented at all, and does not have the model.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" model="deepgram/nova-3"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Deepgram" model="deepgram/nova-3"/></Start>
 * </Response>
 */
export const modelWithoutEngine = ofVocabulary('model-without-engine');

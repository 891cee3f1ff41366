import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A model of one vendor, and the engine of another.
 *
 * The vendor in front of the model's name must be the engine's.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Google" model="deepgram/nova-3"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Deepgram" model="deepgram/nova-3"/></Start>
 * </Response>
 */
export const modelOfAnotherEngine = ofVocabulary('model-of-another-engine');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `interimResults` with another engine than Google.
 *
 * The page documents them for Google; the types of the API offer them for more.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" transcriptionEngine="Deepgram" interimResults="true"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" interimResults="true"/></Start>
 * </Response>
 */
export const interimResultsGoogleOnly = ofVocabulary('interim-results-google-only');

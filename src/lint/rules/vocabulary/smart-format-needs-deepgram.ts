import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `smartFormat` with another engine than Deepgram.
 *
 * No other engine reads it.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" smartFormat="true"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" smartFormat="true" transcriptionEngine="Deepgram"/></Start>
 * </Response>
 */
export const smartFormatNeedsDeepgram = ofVocabulary('smart-format-needs-deepgram');

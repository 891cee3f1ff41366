import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `hints` with an engine that does not read them.
 *
 * An older page offered them for any engine; the newer reference names Deepgram Nova-2 alone.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" hints="Acme"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" hints="Acme" transcriptionEngine="Deepgram" model="deepgram/nova-2"/></Start>
 * </Response>
 */
export const hintsNeedNova2 = ofVocabulary('hints-need-nova-2');

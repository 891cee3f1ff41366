import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `keyterms` with an engine that does not read them.
 *
 * They belong to Deepgram Nova-3.
 *
 * @example bad
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" keyterms="Acme" transcriptionEngine="Telnyx"/></Start>
 * </Response>
 * @example good
 * <Response>
 *   <Start><Transcription transcriptionTracks="both" transcriptionCallback="/text" keyterms="Acme" transcriptionEngine="Deepgram" model="deepgram/nova-3"/></Start>
 * </Response>
 */
export const keytermsNeedNova3 = ofVocabulary('keyterms-need-nova-3');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A transcript that is sent nowhere.
 *
 * It is made, and reaches you through `transcriptionCallback` alone.
 *
 * @example bad
 * <Response><Record action="/done" transcription="true"/></Response>
 * @example good
 * <Response><Record action="/done" transcription="true" transcriptionCallback="/text"/></Response>
 */
export const recordTranscriptUnheard = ofVocabulary('record-transcript-unheard');

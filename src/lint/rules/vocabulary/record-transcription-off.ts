import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of a transcription that is not made.
 *
 * `transcription` is false unless told otherwise. Twilio calls it `transcribe`.
 *
 * @example bad
 * <Response><Record action="/done" transcriptionCallback="/text"/></Response>
 * @example good
 * <Response><Record action="/done" transcription="true" transcriptionCallback="/text"/></Response>
 */
export const recordTranscriptionOff = ofVocabulary('record-transcription-off');

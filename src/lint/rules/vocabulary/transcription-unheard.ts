import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A transcription that is sent nowhere.
 *
 * That nothing else receives the text is inferred.
 *
 * @example bad
 * <Response><Start><Transcription/></Start></Response>
 * @example good
 * <Response><Start><Transcription transcriptionCallback="/text"/></Start></Response>
 */
export const transcriptionUnheard = ofVocabulary('transcription-unheard');

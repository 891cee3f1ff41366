import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A participant's name or part without a conversation to join.
 *
 * They are read with `join` alone.
 *
 * @example bad
 * <Response>
 *   <Connect><AIAssistant id="assistant-5c8d6f1e-0f0c-4b8e-9a55-2b9d9a1f4c11" participantName="Ann"/></Connect>
 * </Response>
 * @example good
 * <Response><Connect><AIAssistant join="{{conversation_id}}" participantName="Ann"/></Connect></Response>
 */
export const assistantParticipant = ofVocabulary('assistant-participant');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `join` as if it were a switch.
 *
 * It takes the ID of a conversation.
 *
 * @example bad
 * <Response><Connect><AIAssistant join="true"/></Connect></Response>
 * @example good
 * <Response><Connect><AIAssistant join="{{conversation_id}}"/></Connect></Response>
 */
export const assistantJoinBoolean = ofVocabulary('assistant-join-boolean');

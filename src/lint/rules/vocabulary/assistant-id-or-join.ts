import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * An assistant to start and a conversation to join, or neither of them.
 *
 * Exactly one of the two says what the caller talks with.
 *
 * @example bad
 * <Response><Connect><AIAssistant/></Connect></Response>
 * @example good
 * <Response><Connect><AIAssistant id="assistant-5c8d6f1e-0f0c-4b8e-9a55-2b9d9a1f4c11"/></Connect></Response>
 */
export const assistantIdOrJoin = ofVocabulary('assistant-id-or-join');

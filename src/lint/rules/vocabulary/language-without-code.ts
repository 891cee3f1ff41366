import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings for a language that is not named.
 *
 * Nothing else says which language they are for, as far as can be told.
 *
 * @example bad
 * <Response>
 *   <Connect>
 *     <ConversationRelay url="wss://example.com/relay"><Language voice="Polly.Joanna"/></ConversationRelay>
 *   </Connect>
 * </Response>
 * @example good
 * <Response>
 *   <Connect>
 *     <ConversationRelay url="wss://example.com/relay"><Language code="en"/></ConversationRelay>
 *   </Connect>
 * </Response>
 */
export const languageWithoutCode = ofVocabulary('language-without-code');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `async` left to its default.
 *
 * Telnyx's page on the verb and its tutorial contradict each other on what that is.
 *
 * @example bad
 * <Response><HttpRequest><Request url="https://example.com/log" method="POST"/></HttpRequest></Response>
 * @example good
 * <Response>
 *   <HttpRequest async="true"><Request url="https://example.com/log" method="POST"/></HttpRequest>
 * </Response>
 */
export const httpAsyncUnsaid = ofVocabulary('http-async-unsaid');

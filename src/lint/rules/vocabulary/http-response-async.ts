import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * What is to be taken from a reply that nobody waits for.
 *
 * With `async` the reply is not read. That is inferred.
 *
 * @example bad
 * <Response>
 *   <HttpRequest async="true">
 *     <Request url="https://example.com/log" method="POST"/>
 *     <Response><StatusCode>200</StatusCode></Response>
 *   </HttpRequest>
 * </Response>
 * @example good
 * <Response>
 *   <HttpRequest async="true"><Request url="https://example.com/log" method="POST"/></HttpRequest>
 * </Response>
 */
export const httpResponseAsync = ofVocabulary('http-response-async');

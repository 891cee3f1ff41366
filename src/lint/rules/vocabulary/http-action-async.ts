import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `action` on an `<HttpRequest>` that nobody waits for.
 *
 * With `async` the next verb runs at once, and `action` is not asked.
 *
 * @example bad
 * <Response>
 *   <HttpRequest async="true" action="/next">
 *     <Request url="https://example.com/log" method="POST"/>
 *   </HttpRequest>
 * </Response>
 * @example good
 * <Response>
 *   <HttpRequest async="false" action="/next">
 *     <Request url="https://example.com/log" method="POST"/>
 *   </HttpRequest>
 * </Response>
 */
export const httpActionAsync = ofVocabulary('http-action-async');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `action` on a `<Connect>` that holds a stream.
 *
 * It is documented for the AI services. When a stream ends, the next verb runs.
 *
 * @example bad
 * <Response><Connect action="/next"><Stream url="wss://example.com/audio"/></Connect></Response>
 * @example good
 * <Response><Connect><Stream url="wss://example.com/audio"/></Connect><Redirect>/next</Redirect></Response>
 */
export const connectActionStream = ofVocabulary('connect-action-stream');

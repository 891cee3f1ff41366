import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A pair without a name, or without a value.
 *
 * Telnyx wants both filled.
 *
 * @example bad
 * <Response>
 *   <Connect><Stream url="wss://example.com/audio"><Parameter name="" value="x"/></Stream></Connect>
 * </Response>
 * @example good
 * <Response>
 *   <Connect><Stream url="wss://example.com/audio"><Parameter name="line" value="1"/></Stream></Connect>
 * </Response>
 */
export const parameterEmpty = ofVocabulary('parameter-empty');

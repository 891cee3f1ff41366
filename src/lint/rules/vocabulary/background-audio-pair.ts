import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Half of the pair that makes a background sound.
 *
 * The type says how the value is read, so one without the other is nothing.
 *
 * @example bad
 * <Response>
 *   <Connect>
 *     <ConversationRelay url="wss://example.com/relay" backgroundAudioType="media_url"/>
 *   </Connect>
 * </Response>
 * @example good
 * <Response>
 *   <Connect>
 *     <ConversationRelay url="wss://example.com/relay" backgroundAudioType="media_url"
 *       backgroundAudioValue="https://example.com/office.mp3"/>
 *   </Connect>
 * </Response>
 */
export const backgroundAudioPair = ofVocabulary('background-audio-pair');

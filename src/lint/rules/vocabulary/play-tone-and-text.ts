import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A ringback tone and a file in one `<Play>`.
 *
 * Only one of them can be played.
 *
 * @example bad
 * <Response><Play ringTone="us">https://example.com/hold.mp3</Play></Response>
 * @example good
 * <Response><Play ringTone="us"/></Response>
 */
export const playToneAndText = ofVocabulary('play-tone-and-text');

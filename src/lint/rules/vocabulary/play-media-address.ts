import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * An address where the name of a stored medium belongs.
 *
 * With `mediaStorage` the text is looked up among the media of the account.
 *
 * @example bad
 * <Response><Play mediaStorage="true">https://example.com/hold.mp3</Play></Response>
 * @example good
 * <Response><Play mediaStorage="true">hold-music</Play></Response>
 */
export const playMediaAddress = ofVocabulary('play-media-address');

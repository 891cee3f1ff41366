import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Key tones and a sound in one `<Play>`.
 *
 * The tones are played in place of the sound.
 *
 * @example bad
 * <Response><Play digits="1">https://example.com/hold.mp3</Play></Response>
 * @example good
 * <Response><Play digits="1"/><Play continueOnError="true">https://example.com/hold.mp3</Play></Response>
 */
export const playDigitsAndSound = ofVocabulary('play-digits-and-sound');

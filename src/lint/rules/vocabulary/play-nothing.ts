import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A `<Play>` with nothing to play.
 *
 * A playback that fails ends the whole document.
 *
 * @example bad
 * <Response><Play loop="2"/></Response>
 * @example good
 * <Response><Play digits="12w3"/></Response>
 */
export const playNothing = ofVocabulary('play-nothing');

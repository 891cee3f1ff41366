import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A ringback tone beside a sound that is played in its place.
 *
 * `audioUrl` wins.
 *
 * @example bad
 * <Response><Dial ringTone="de" audioUrl="/hold.mp3">+12025550123</Dial></Response>
 * @example good
 * <Response><Dial ringTone="de">+12025550123</Dial></Response>
 */
export const dialTwoRingbacks = ofVocabulary('dial-two-ringbacks');

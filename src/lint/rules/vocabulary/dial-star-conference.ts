import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `hangupOnStar` on a `<Dial>` that leads to a conference.
 *
 * It has no effect there.
 *
 * @example bad
 * <Response><Dial hangupOnStar="true"><Conference>team</Conference></Dial></Response>
 * @example good
 * <Response><Dial hangupOnStar="true"><Number>+12025550123</Number></Dial></Response>
 */
export const dialStarConference = ofVocabulary('dial-star-conference');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A recording with two channels, and one with a single channel, at once.
 *
 * Which of the two attributes counts is not documented.
 *
 * @example bad
 * <Response><Dial record="record-from-answer-dual" recordingChannels="single">+12025550123</Dial></Response>
 * @example good
 * <Response><Dial record="record-from-answer" recordingChannels="single">+12025550123</Dial></Response>
 */
export const dialChannelsContradict = ofVocabulary('dial-channels-contradict');

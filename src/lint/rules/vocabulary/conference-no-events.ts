import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * An address for the events of a conference, and no event that is sent to it.
 *
 * There is no default: without `statusCallbackEvent` nothing is sent.
 *
 * @example bad
 * <Response><Dial><Conference statusCallback="/room">team</Conference></Dial></Response>
 * @example good
 * <Response>
 *   <Dial><Conference statusCallback="/room" statusCallbackEvent="start end">team</Conference></Dial>
 * </Response>
 */
export const conferenceNoEvents = ofVocabulary('conference-no-events');

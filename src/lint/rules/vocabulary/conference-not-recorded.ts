import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Settings of a recording of a conference that is not recorded.
 *
 * `record` is `do-not-record` unless told otherwise.
 *
 * @example bad
 * <Response><Dial><Conference trim="trim-silence">team</Conference></Dial></Response>
 * @example good
 * <Response><Dial><Conference record="record-from-start" trim="trim-silence">team</Conference></Dial></Response>
 */
export const conferenceNotRecorded = ofVocabulary('conference-not-recorded');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `record` on a `<Dial>` that leads to a conference.
 *
 * It records numbers and SIP addresses. A conference has a `record` of its own.
 *
 * @example bad
 * <Response><Dial record="record-from-answer"><Conference>team</Conference></Dial></Response>
 * @example good
 * <Response><Dial><Conference record="record-from-start">team</Conference></Dial></Response>
 */
export const dialRecordConference = ofVocabulary('dial-record-conference');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A voice of `<Say>` on a `<Pay>`.
 *
 * Pay has names of its own: `male`, `female`, and those of the providers.
 *
 * @example bad
 * <Response><Pay action="/paid" chargeAmount="10.50" voice="woman"/></Response>
 * @example good
 * <Response><Pay action="/paid" chargeAmount="10.50" voice="female"/></Response>
 */
export const payVoice = ofVocabulary('pay-voice');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * `prompts` of another form than the documented one.
 *
 * Its members are the steps of a payment, each with a text or a list of texts. Twilio's step `payment-processing` is
 * not among them.
 *
 * @example bad
 * <Response><Pay action="/paid" chargeAmount="10.50" prompts='{"payment-processing": "Please wait."}'/></Response>
 * @example good
 * <Response>
 *   <Pay action="/paid" chargeAmount="10.50" prompts='{"postal-code": "Your postal code, please."}'/>
 * </Response>
 */
export const payPrompts = ofVocabulary('pay-prompts');

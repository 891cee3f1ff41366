import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * A charge without an amount above zero.
 *
 * There is nothing to charge.
 *
 * @example bad
 * <Response><Pay action="/paid" transactionType="charge"/></Response>
 * @example good
 * <Response><Pay action="/paid" transactionType="charge" chargeAmount="10.50"/></Response>
 */
export const payChargeAmount = ofVocabulary('pay-charge-amount');

import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * An amount, where nothing is charged.
 *
 * With `tokenize` the means of payment is only kept.
 *
 * @example bad
 * <Response><Pay action="/paid" transactionType="tokenize" chargeAmount="10.50"/></Response>
 * @example good
 * <Response><Pay action="/paid" transactionType="tokenize"/></Response>
 */
export const payTokenizeAmount = ofVocabulary('pay-tokenize-amount');

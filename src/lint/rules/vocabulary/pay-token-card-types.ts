import { ofVocabulary } from '../../of-vocabulary.js';

/**
 * Card types beside a token.
 *
 * With a token of an earlier payment no card is asked for.
 *
 * @example bad
 * <Response><Pay action="/paid" chargeAmount="10.50" paymentToken="tok_1" validCardTypes="visa"/></Response>
 * @example good
 * <Response><Pay action="/paid" chargeAmount="10.50" validCardTypes="visa"/></Response>
 */
export const payTokenCardTypes = ofVocabulary('pay-token-card-types');

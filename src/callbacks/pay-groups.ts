import * as z from 'zod/mini';
import { integer, oneOf, text } from './wire.js';

/** The groups of parameters that the requests about a payment share. */
export const payGroups = {
  /** The call, in the status requests of a payment. */
  payingCall: {
    /** The id of the Telnyx account, a UUID; present when it is available. */
    AccountSid: z.optional(text),
    /** The id of this leg of the call; present when it is available. */
    CallSid: z.optional(text),
    /** The same value as `CallSid`; present when it is available. */
    CallSidLegacy: z.optional(text),
    /** The id of the TeXML application or connection that the call belongs to; present when it is available. */
    ConnectionId: z.optional(text),
  },
  /** The payment as a whole. */
  payment: {
    /** The Voice API's id of the session that legs of one call share; present when it is available. */
    CallSessionId: z.optional(text),
    /** How the caller pays; present when it is available. */
    PaymentMethod: z.optional(oneOf('credit-card', 'ach-debit')),
    /** The connector that handles the payment, such as `Default`; present when it is available. */
    PaymentConnector: z.optional(text),
    /** What failed, in words; present when something did. */
    PaymentError: z.optional(text),
  },
  /** The step of the payment that a status request is about. */
  payStep: {
    /** What is asked of the caller; present when it is available. */
    For: z.optional(
      oneOf(
        'payment-card-number',
        'expiration-date',
        'postal-code',
        'security-code',
        'bank-routing-number',
        'bank-account-number',
        'payment-processing',
      ),
    ),
    /** Counts the attempts at the step; sometimes present. */
    Attempt: z.optional(integer),
    /** What was wrong with the caller's input; present when the step or the payment failed. */
    ErrorType: z.optional(
      oneOf(
        'timeout',
        'invalid-card-number',
        'invalid-date',
        'invalid-security-code',
        'invalid-postal-code',
        'invalid-bank-routing-number',
        'invalid-bank-account-number',
      ),
    ),
  },
  /** What came of a payment. */
  charge: {
    /** The connector's id of the charge; present when a charge succeeded. */
    ChargeId: z.optional(text),
    /** The connector's token for the card or account; present when one was made. */
    TokenId: z.optional(text),
    /** The connector's code for what failed; present when the payment failed. */
    PayErrorCode: z.optional(text),
  },
  /** What the caller has entered so far. */
  paymentDetails: {
    /** The card's number, masked; present once it was collected. */
    PaymentCardNumber: z.optional(text),
    /** The card's brand; present once the card's number was collected. */
    PaymentCardType: z.optional(oneOf('visa', 'mastercard', 'amex', 'discover', 'diners-club', 'jcb')),
    /** When the card expires, as month and year in four digits, such as `1228`; present once it was collected. */
    ExpirationDate: z.optional(text),
    /** The card's security code, masked; present once it was collected. */
    SecurityCode: z.optional(text),
    /** The card holder's postal code; present once it was collected. It is not masked. */
    PaymentCardPostalCode: z.optional(text),
    /** The number of the bank account, masked; present once it was collected. */
    BankAccountNumber: z.optional(text),
    /** The bank's routing number; present once it was collected. It is not masked. */
    BankRoutingNumber: z.optional(text),
    /** The kind of bank account, such as `checking`; present once it was collected. */
    BankAccountType: z.optional(text),
  },
};

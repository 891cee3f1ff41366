import type { paymentSteps } from '../../../../verbs/values.js';
import { numberOf, textOf, tokensOf } from '../../engine/attributes.js';
import type { Turn } from '../behaviour.js';
import { brandOf, isCardNumber, isGoodUntil, isSecurityCode } from './card.js';
import { isRoutingNumber } from './check-digits.js';
import { type Details, masked } from './details.js';

/** A step of a payment that asks the caller for something. */
export type PaymentStep = (typeof paymentSteps)[number];

/** What can be wrong with what the caller enters. */
export type StepError =
  | 'timeout'
  | 'invalid-card-number'
  | 'invalid-card-type'
  | 'invalid-date'
  | 'invalid-security-code'
  | 'invalid-postal-code'
  | 'invalid-bank-routing-number'
  | 'invalid-bank-account-number';

/** An error as requests report it: they have no word of their own for a type of card that is not accepted. */
export const reported = (
  error: StepError | undefined,
): Exclude<StepError, 'invalid-card-type'> | undefined =>
  error === 'invalid-card-type' ? 'invalid-card-number' : error;

interface Asking {
  /** What is said where the document has no prompt for it. */
  readonly text: string;
  /** What the caller's keys come to, or what is wrong with them. */
  read(digits: string, turn: Turn, details: Details): Details | StepError;
}

// A longer one is no postal code, and might be the number of a card, which may not be told.
const longestPostalCode = 10;

/** What is asked for in each step. */
export const steps: Readonly<Record<PaymentStep, Asking>> = {
  'payment-card-number': {
    text: 'Please enter the number of your card, then press pound.',
    read(digits, { element }) {
      if (!isCardNumber(digits)) return 'invalid-card-number';
      const PaymentCardType = brandOf(digits);
      const accepted = tokensOf(element, 'validCardTypes');
      if (accepted.length > 0 && !accepted.includes(PaymentCardType ?? '')) return 'invalid-card-type';
      return { PaymentCardNumber: masked(digits, 4), ...(PaymentCardType && { PaymentCardType }) };
    },
  },
  'expiration-date': {
    text: 'Please enter the month and year in which your card expires, two digits each, then press pound.',
    read: (ExpirationDate, { startedAt, now }) =>
      isGoodUntil(ExpirationDate, startedAt + now) ? { ExpirationDate } : 'invalid-date',
  },
  'postal-code': {
    text: 'Please enter your postal code, then press pound.',
    read(PaymentCardPostalCode, { element, settings }) {
      const { length } = PaymentCardPostalCode;
      const isWhole = length >= (numberOf(element, 'minPostalCodeLength', settings) ?? 1);
      return isWhole && length <= longestPostalCode ? { PaymentCardPostalCode } : 'invalid-postal-code';
    },
  },
  'security-code': {
    text: 'Please enter the security code of your card, then press pound.',
    read: (digits, _turn, { PaymentCardType }) =>
      isSecurityCode(digits, PaymentCardType) ? { SecurityCode: masked(digits, 0) } : 'invalid-security-code',
  },
  'bank-routing-number': {
    text: 'Please enter the nine digits of the routing number of your bank, then press pound.',
    read: (BankRoutingNumber) =>
      isRoutingNumber(BankRoutingNumber) ? { BankRoutingNumber } : 'invalid-bank-routing-number',
  },
  'bank-account-number': {
    text: 'Please enter the number of your bank account, then press pound.',
    read: (digits) =>
      /^\d{4,17}$/.test(digits) ? { BankAccountNumber: masked(digits, 2) } : 'invalid-bank-account-number',
  },
};

/** What is said before the question when it comes again. */
export const troubles: Readonly<Record<StepError, string>> = {
  timeout: 'Nothing was entered.',
  'invalid-card-number': 'That is not the number of a card.',
  'invalid-card-type': 'Cards of this type are not accepted.',
  'invalid-date': 'That is not a month in which a card can expire.',
  'invalid-security-code': 'That is not the security code of the card.',
  'invalid-postal-code': 'That is not a postal code.',
  'invalid-bank-routing-number': 'That is not the routing number of a bank.',
  'invalid-bank-account-number': 'That is not the number of a bank account.',
};

/** What is asked for by each means of payment, in order. */
const byMethod: Readonly<Record<string, readonly PaymentStep[]>> = {
  'credit-card': ['payment-card-number', 'expiration-date', 'postal-code', 'security-code'],
  'ach-debit': ['bank-routing-number', 'bank-account-number'],
};

/** The token of an earlier payment, with which nothing is asked for. A placeholder may have left none. */
export const tokenOf = ({ element }: Turn): string | undefined =>
  textOf(element, 'paymentToken') || undefined;

/** What a Pay asks for, in order. */
export function stepsOf(turn: Turn): readonly PaymentStep[] {
  if (tokenOf(turn) !== undefined) return [];
  const all = byMethod[textOf(turn.element, 'paymentMethod') ?? ''] ?? [];
  return textOf(turn.element, 'postalCode') === 'true' ? all : all.filter((step) => step !== 'postal-code');
}

/** What a Pay knows before it asks: the postal code of a card, where the document gives it. */
export function knownAtFirst(turn: Turn): Details {
  const code = textOf(turn.element, 'postalCode') ?? '';
  const isGiven = code !== '' && code !== 'true' && code !== 'false';
  return isGiven && stepsOf(turn).includes('payment-card-number') ? { PaymentCardPostalCode: code } : {};
}

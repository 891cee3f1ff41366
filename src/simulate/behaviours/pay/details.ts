import type { Payload } from '../../../callbacks/payload.js';

/** What may be told of what the caller has entered so far: no number of a card or account, and no security code, is whole. */
export type Details = Partial<
  Pick<
    Payload<'pay-action'>,
    | 'PaymentCardNumber'
    | 'PaymentCardType'
    | 'ExpirationDate'
    | 'SecurityCode'
    | 'PaymentCardPostalCode'
    | 'BankAccountNumber'
    | 'BankRoutingNumber'
  >
>;

/** Digits of which the last ones alone can be read. */
export const masked = (digits: string, shown: number): string =>
  'x'.repeat(Math.max(0, digits.length - shown)) + digits.slice(Math.max(0, digits.length - shown));

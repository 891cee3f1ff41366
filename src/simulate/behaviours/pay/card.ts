import { fitsLuhn } from './check-digits.js';

interface Brand {
  readonly name: string;
  /** How its numbers begin. */
  readonly prefix: RegExp;
  /** How long they are. */
  readonly lengths: readonly number[];
  /** How long its security codes are. */
  readonly codeLength: number;
}

/** The brands that Telnyx detects. It takes others, such as Maestro and UnionPay, but has no name for them. */
const brands = [
  { name: 'visa', prefix: /^4/, lengths: [13, 16, 19], codeLength: 3 },
  {
    name: 'mastercard',
    prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    codeLength: 3,
  },
  { name: 'amex', prefix: /^3[47]/, lengths: [15], codeLength: 4 },
  { name: 'discover', prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19], codeLength: 3 },
  {
    name: 'diners-club',
    // With 306, since Telnyx's number for tests begins so.
    prefix: /^3(?:0[0-6]|[689])/,
    lengths: [14, 15, 16, 17, 18, 19],
    codeLength: 3,
  },
  { name: 'jcb', prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19], codeLength: 3 },
] as const satisfies readonly Brand[];

const known: readonly Brand[] = brands;

/** A brand of cards that Telnyx detects. */
export type CardBrand = (typeof brands)[number]['name'];

/** The brand of a card, by how its number begins. */
export const brandOf = (number: string): CardBrand | undefined =>
  brands.find(({ prefix }) => prefix.test(number))?.name;

/**
 * The numbers that Telnyx has for tests: a connector in test mode takes these cards alone. That of Diners Club does not fit
 * Luhn's rule as Telnyx prints it.
 */
export const testCards: readonly string[] = [
  '4111111111111111',
  '5555555555554444',
  '378282246310005',
  '6011111111111117',
  '3065930009020004',
  '3566002020360505',
  '6200000000000005',
  '6771798021000008',
];

/** Whether digits are the number of a card. */
export function isCardNumber(digits: string): boolean {
  if (testCards.includes(digits)) return true;
  const brand = known.find(({ prefix }) => prefix.test(digits));
  return /^\d{12,19}$/.test(digits) && (brand?.lengths.includes(digits.length) ?? true) && fitsLuhn(digits);
}

/** Whether digits are as long as the security code of a brand; without a brand, of any. */
export const isSecurityCode = (digits: string, brand: string | undefined): boolean =>
  known.some((one) => (brand === undefined || one.name === brand) && one.codeLength === digits.length);

/** Whether a card that expires in a month, such as `1228`, is good at a time, in milliseconds since 1970. */
export function isGoodUntil(expiration: string, now: number): boolean {
  if (!/^(?:0[1-9]|1[0-2])\d\d$/.test(expiration)) return false;
  // A month counts from 0, so this is the moment after its last.
  return Date.UTC(2000 + Number(expiration.slice(2)), Number(expiration.slice(0, 2))) > now;
}

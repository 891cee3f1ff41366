import { describe, expect, it } from 'vitest';
import { brandOf, isCardNumber, isGoodUntil, isSecurityCode } from './card.js';
import { isRoutingNumber } from './check-digits.js';
import { masked } from './details.js';

describe('the number of a card', () => {
  it.each([
    ['4242424242424242', 'visa'],
    ['4111111111111111', 'visa'],
    ['5555555555554444', 'mastercard'],
    ['2223003122003222', 'mastercard'],
    ['378282246310005', 'amex'],
    ['6011111111111117', 'discover'],
    ['3065930009020004', 'diners-club'],
    ['30569309025904', 'diners-club'],
    ['3566002020360505', 'jcb'],
    ['6200000000000005', undefined],
    ['6771798021000008', undefined],
  ])('%s is one, and its brand %s', (number, brand) => {
    expect(isCardNumber(number)).toBe(true);
    expect(brandOf(number)).toBe(brand);
  });

  it.each([
    ['a wrong digit', '4242424242424243'],
    ['too few digits', '42424242426'],
    ['too many digits', '42424242424242424242'],
    ['a length that its brand does not have', '424242424242424242'],
    ['nothing', ''],
  ])('is none with %s', (_, number) => {
    expect(isCardNumber(number)).toBe(false);
  });
});

describe('a security code', () => {
  it('is as long as its brand says, and as any says where the brand is not known', () => {
    const fits = (brand: string | undefined) =>
      ['12', '123', '1234', '12345'].filter((code) => isSecurityCode(code, brand));
    expect(fits('visa')).toEqual(['123']);
    expect(fits('amex')).toEqual(['1234']);
    expect(fits(undefined)).toEqual(['123', '1234']);
  });
});

describe('a card', () => {
  it('is good to the end of its month', () => {
    const at = (time: string) => isGoodUntil('0226', Date.parse(time));
    expect(at('2026-02-28T23:59:59.999Z')).toBe(true);
    expect(at('2026-03-01T00:00:00Z')).toBe(false);
    expect(isGoodUntil('1226', Date.parse('2026-12-31T12:00:00Z'))).toBe(true);
  });

  it.each(['', '1', '1330', '0030', '122', '12345', '1*30'])('expires in no month %j', (month) => {
    expect(isGoodUntil(month, 0)).toBe(false);
  });
});

describe('a routing number', () => {
  it('has nine digits that fit together', () => {
    const numbers = ['021000021', '011401533', '021000022', '02100002', '0210000210', '000000000', ''];
    expect(numbers.filter(isRoutingNumber)).toEqual(['021000021', '011401533']);
  });
});

describe('what is told of digits', () => {
  it('is no more than is to be seen', () => {
    expect(masked('4242424242424242', 4)).toBe('xxxxxxxxxxxx4242');
    expect(masked('123', 0)).toBe('xxx');
    expect(masked('1', 2)).toBe('1');
  });
});

import { describe, expect, it } from 'vitest';
import { addressKey, resolve } from './address.js';

describe('a reference', () => {
  it.each([
    ['/menu', 'https://app.test/menu'],
    ['menu', 'https://app.test/a/menu'],
    ['../menu?x=1', 'https://app.test/menu?x=1'],
    ['?x=1', 'https://app.test/a/b?x=1'],
    ['//other.test/menu', 'https://other.test/menu'],
    [' http://other.test/ ', 'http://other.test/'],
  ])('is resolved against the document it stands in: %s', (reference, url) => {
    expect(resolve(reference, 'https://app.test/a/b?old=1')).toEqual({ url });
  });

  it('has a problem that is told where it has no address', () => {
    expect(resolve('/menu', undefined)).toEqual({ problem: expect.stringContaining('is relative') });
    expect(resolve('http://[', undefined)).toEqual({ problem: "'http://[' is no address." });
    expect(resolve('mailto:a@b', 'https://app.test/')).toEqual({
      problem: expect.stringContaining('no http'),
    });
  });
});

describe('people', () => {
  it('are told apart by number or SIP address, however it is written', () => {
    expect(addressKey('+1 202 555 0123')).toBe(addressKey('tel:+12025550123'));
    expect(addressKey('sip:Alice@Example.com;transport=tls')).toBe(addressKey('alice@example.com'));
    expect(addressKey('+12025550123')).not.toBe(addressKey('+12025550124'));
  });
});

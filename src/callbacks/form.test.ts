import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeForm } from './form.js';

describe('decodeForm', () => {
  it('reads a form as Telnyx sends it', () => {
    const raw = decodeForm('CallSid=v3%3Aexample&From=%2B12025550123&SpeechResult=call+me%20back&Digits=');
    expect({ ...raw }).toEqual({
      CallSid: 'v3:example',
      From: '+12025550123',
      SpeechResult: 'call me back',
      Digits: '',
    });
  });

  it('reads a query with or without its question mark', () => {
    expect({ ...decodeForm('?a=1&b=2') }).toEqual({ ...decodeForm('a=1&b=2') });
  });

  it('takes the first value where a name stands twice, also when it is empty', () => {
    expect({ ...decodeForm('Digits=1&Digits=2&From=&From=x') }).toEqual({ Digits: '1', From: '' });
  });

  it('keeps names that mean something to JavaScript as mere names', () => {
    const raw = decodeForm('__proto__=a&constructor=b&hasOwnProperty=c');
    expect(Object.keys(raw)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(raw.toString).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('takes 1,000 parameters and no more', () => {
    const form = (count: number) => Array.from({ length: count }, (_, index) => `p${index}=1`).join('&');
    expect(Object.keys(decodeForm(form(1000)))).toHaveLength(1000);
    expect(() => decodeForm(form(1001))).toThrow(expect.objectContaining({ code: 'too-many-parameters' }));
    expect(() => decodeForm('&'.repeat(2_000_000))).toThrow('more than 1000 parameters');
  });

  it('gives back whatever was written into a form', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' })), (fields) => {
        const raw = decodeForm(new URLSearchParams(Object.entries(fields)).toString());
        expect(Object.entries(raw)).toEqual(Object.entries(fields));
      }),
    );
  });

  it('reads any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeForm(text)));
  });
});

import { describe, expect, it } from 'vitest';
import { check, type Element } from './index.js';

const el = (
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element => ({ name, attributes, children });
const found = (...children: Element['children']) =>
  check({ root: el('Response', {}, children) }).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );

describe('check', () => {
  it('finds nothing in a document that is fine', () => {
    expect(found(el('Say', {}, ['Hello']), el('Hangup'))).toEqual([]);
  });

  it('finds what Telnyx would silently ignore, and suggests what was meant', () => {
    const issues = check({
      root: el('Response', {}, [
        el('Gather', { numdigits: '1' }),
        el('Sms', {}, ['x']),
        el('Dail', {}, ['x']),
      ]),
    });
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'unknown-attribute',
        "<Gather> has no attribute 'numdigits'; Telnyx ignores it. Did you mean 'numDigits'?",
      ],
      ['unknown-element', 'TeXML has no <Sms> in <Response>; Telnyx drops it.'],
      ['unknown-element', 'TeXML has no <Dail> in <Response>; Telnyx drops it. Did you mean <Dial>?'],
    ]);
  });

  it('knows where an element may stand', () => {
    expect(found(el('Number', {}, ['+12025550123']))).toEqual(['error wrong-child Response/Number[1]']);
    expect(found(el('Gather', {}, [el('Pause')]))).toEqual(['error wrong-child Response/Gather[1]/Pause[1]']);
    expect(found(el('Stop', {}, [el('Stream', { url: 'wss://example.com/' })]))).toEqual([
      'error unknown-attribute Response/Stop[1]/Stream[1]@url',
    ]);
  });

  it('says that nothing runs after a terminal verb, and that Reject belongs first', () => {
    expect(found(el('Hangup'), el('Say', {}, ['x']), el('Pause'))).toEqual([
      'error after-terminal Response/Say[1]',
      'error after-terminal Response/Pause[1]',
    ]);
    expect(found(el('Pause'), el('Reject'))).toEqual(['warning not-first Response/Reject[1]']);
  });

  it('does not guess at values that hold a placeholder', () => {
    const tag = [{ placeholder: 'param', name: 'x' } as const];
    expect(found(el('Gather', { numDigits: tag, input: tag, minDigits: '9', maxDigits: tag }))).toEqual([]);
    expect(found(el('Dial', {}, tag), el('Play', { digits: tag }))).toEqual([]);
    expect(found(el('Gather', { numdigits: tag }))).toEqual([
      'error unknown-attribute Response/Gather[1]@numdigits',
    ]);
  });

  it('blames an attribute that is there', () => {
    expect(found(el('Say', { effect: 'eq_car' }, ['x']))).toEqual([
      'warning say-azure-only Response/Say[1]@effect',
    ]);
  });

  it('refuses another root', () => {
    expect(check({ root: el('response') }).map(({ code }) => code)).toEqual(['wrong-root']);
  });

  it('warns of a text that is longer than Telnyx probably speaks', () => {
    expect(found(el('Say', {}, ['a'.repeat(3001)]))).toEqual(['warning long-text Response/Say[1]']);
  });
});

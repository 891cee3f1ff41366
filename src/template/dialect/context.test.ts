import { describe, expect, it } from 'vitest';
import { contextOf } from './context.js';

const codesOf = (...args: Parameters<typeof contextOf>) =>
  contextOf(...args).notes.map(({ code, path }) => `${code} ${path}`);

describe("a document's values", () => {
  it('come from the query, the request and the variables', () => {
    const { parameters, notes } = contextOf(
      'https://app.example/t.xml?PhoneNumber=%2B12025550101&x=a%20b+c#?y=1',
      { From: '+12025550123', Confidence: 0.5, Ok: true },
      { first_name: 'Ann' },
    );
    expect(parameters).toEqual({
      PhoneNumber: '+12025550101',
      x: 'a b c',
      From: '+12025550123',
      Confidence: 0.5,
      Ok: true,
      first_name: 'Ann',
    });
    expect(notes).toEqual([]);
  });

  it('are those of the request where there is no address, or one without a query', () => {
    for (const url of [undefined, '', '/next', 'https://app.example/', 'not an address %%', '/#?a=1']) {
      expect(contextOf(url, { From: 'x' })).toEqual({ parameters: { From: 'x' }, notes: [] });
    }
  });

  it('hold a list for each name with brackets, encoded or not, one item or many', () => {
    const { parameters } = contextOf('/t?L[]=a&M%5B%5D=b&L[]=c', {});
    expect(parameters).toEqual({ L: ['a', 'c'], M: ['b'] });
  });

  it('keep a bare plus before a digit at the start, and tell of it', () => {
    const { parameters, notes } = contextOf('/t?a=+12025550101&b[]=+1&c=x+1&d=%201&e=+x&f=1=+2', {});
    expect(parameters).toEqual({ a: '+12025550101', b: ['+1'], c: 'x 1', d: ' 1', e: ' x', f: '1= 2' });
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual(['bare-plus a', 'bare-plus b[]']);
    expect(JSON.stringify(notes)).not.toContain('12025550101');
  });

  it('hold the last of a repeated name, and tell of it', () => {
    const url = '/t?a=1&a=2&L[]=x&L=y&M=x&M[]=y&M[]=z';
    expect(contextOf(url, {}).parameters).toEqual({ a: '2', L: 'y', M: ['y', 'z'] });
    expect(codesOf(url, {})).toEqual([
      'repeated-parameter a',
      'repeated-parameter L',
      'repeated-parameter M',
    ]);
  });

  it('are what Telnyx sent where names clash, then variables; and that is told', () => {
    const url = '/t?From=evil&name=query&same=1';
    expect(contextOf(url, { From: 'caller', same: 1 }, { From: 'reply', name: 'reply' }).parameters).toEqual({
      From: 'caller',
      name: 'reply',
      same: 1,
    });
    expect(codesOf(url, { From: 'caller', same: 1 }, { From: 'reply', name: 'reply' })).toEqual([
      'name-clash From',
      'name-clash From',
      'name-clash name',
    ]);
  });

  it('take another precedence when told', () => {
    const { parameters } = contextOf(
      '/t?a=query',
      { a: 'sent', b: 'sent' },
      { a: 'variable', b: 'variable' },
      {
        precedence: ['query', 'variables', 'sent'],
      },
    );
    expect(parameters).toEqual({ a: 'query', b: 'variable' });
  });

  it('are text where they are objects, and nothing where they are null', () => {
    const { parameters } = contextOf(undefined, {
      a: { b: [1] },
      c: null,
      d: undefined,
      e: 10n,
      f: [1, null, { g: 2 }],
    });
    expect(parameters).toEqual({ a: '{"b":[1]}', e: '10', f: [1, '', '{"g":2}'] });
  });

  it('may have any name', () => {
    const { parameters } = contextOf('/t?__proto__=a&constructor=b&[]=c&=d', {});
    expect(Object.entries(parameters)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['[]', 'c'],
      ['', 'd'],
    ]);
    expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype);
  });
});

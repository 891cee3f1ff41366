import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audioAddress, idOf } from './audio-file.js';
import { addressProblem, hideSignatures } from './signed-address.js';

const key = 'the key of these tests';
const now = Date.parse('2026-03-01T12:00:00Z');
const minute = 60_000;

const address = (id = 'a6c1a8e6', expiresAt = now + 10 * minute, signedWith = key): string =>
  audioAddress({
    origin: 'http://127.0.0.1:3000',
    accountSid: 'f5586561-8ff0-4291-a51b-c7dfe4139ff9',
    id,
    expiresAt,
    key: signedWith,
  });

const problem = (text: string, at = now) => addressProblem(new URL(text), key, at);

describe('a signed address', () => {
  it('names the account, the file and its end', () => {
    expect(address()).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/recordings\/f5586561-8ff0-4291-a51b-c7dfe4139ff9\/a6c1a8e6\.wav\?Expires=1772367000&Signature=[\da-f]{64}$/,
    );
    expect(problem(address())).toBeUndefined();
  });

  it('works until it expires, and not a moment longer', () => {
    expect(problem(address(), now + 10 * minute - 1)).toBeUndefined();
    expect(problem(address(), now + 10 * minute)).toBe('expired');
  });

  it('works behind another host, as through a tunnel', () => {
    expect(problem(address().replace('http://127.0.0.1:3000', 'https://example.test'))).toBeUndefined();
  });

  it.each([
    ['another file', (text: string) => text.replace('a6c1a8e6', 'a6c1a8e7')],
    ['another account', (text: string) => text.replace('f5586561', 'f5586562')],
    ['a later end', (text: string) => text.replace('Expires=1', 'Expires=2')],
    ['another way to write the end', (text: string) => text.replace('Expires=', 'Expires=0')],
    ['an end that is no number', (text: string) => text.replace(/Expires=\d+/, 'Expires=never')],
    ['no signature to speak of', (text: string) => text.replace(/Signature=.*/, 'Signature=')],
    ['a shorter signature', (text: string) => text.slice(0, -1)],
    ['a longer signature', (text: string) => `${text}0`],
    ['letters outside ASCII', (text: string) => text.replace(/Signature=.{2}/, 'Signature=%C3%A9')],
    ['capitals', (text: string) => text.replace(/Signature=.*/, (query) => query.toUpperCase())],
  ])('is refused with %s', (_what, change) => {
    expect(problem(change(address()))).not.toBeUndefined();
    expect(problem(change(address()))).not.toBe('expired');
  });

  it('is refused where it was signed with another key', () => {
    expect(problem(address('a6c1a8e6', now + minute, 'another key'))).toBe('altered');
    expect(problem(address('a6c1a8e6', now - minute, 'another key'))).toBe('altered');
  });

  it('is refused without its query', () => {
    const [bare = ''] = address().split('?');
    expect(problem(bare)).toBe('unsigned');
    expect(problem(`${bare}?Expires=1772367000`)).toBe('unsigned');
  });

  it('is refused with any other character in its place', () => {
    const right = address();
    const first = right.indexOf('recordings');
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: right.length - 1 }),
        fc.constantFrom(...'0aZ-/'),
        (at, letter) => {
          fc.pre(right[at] !== letter);
          expect(problem(right.slice(0, at) + letter + right.slice(at + 1))).toMatch(/altered|unsigned/);
        },
      ),
    );
  });

  it('leads to the id that it was made for, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        const url = new URL(address(id));
        const file = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
        expect(idOf(file)).toBe(id);
        expect(addressProblem(url, key, now)).toBeUndefined();
      }),
    );
    expect(idOf('a.mp3')).toBeUndefined();
  });

  it('is told in logs without its signature', () => {
    const line = `GET ${address()} was answered with 200; then "${address('b')}&more=1".`;
    expect(hideSignatures(line)).not.toMatch(/[\da-f]{64}/);
    expect(hideSignatures(line)).toMatch(
      /Signature=\[hidden\] was answered with 200; .*\[hidden\]&more=1"\.$/,
    );
  });
});

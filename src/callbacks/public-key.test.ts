import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.js';
import { CallbackError } from './error.js';
import { parsePublicKey, parsePublicKeys } from './public-key.js';

const KEY = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const OTHER = 'eu2zvPjhY6odxV34Z/EsRiERvTodkev4Fq0SlK90Izg=';

describe('parsePublicKey', () => {
  it('reads a key as the portal shows it, with blanks around it', () => {
    expect(parsePublicKey(` ${KEY}\n`)).toHaveLength(32);
  });

  it.each([
    ['an empty text', '', 'is empty'],
    ['PEM', `-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA${KEY}\n-----END PUBLIC KEY-----`, 'is in PEM'],
    ['DER', 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'is in DER'],
    ['url-safe base64', '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'url-safe'],
    ['hexadecimal digits', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hexadecimal'],
    ['an API key', 'KEY0123456789ABCDEF_example', 'API key'],
    ['a key of 31 bytes', encodeBase64(new Uint8Array(31)), 'has 31 bytes, not 32'],
    ['a key of 33 bytes', encodeBase64(new Uint8Array(33)), 'has 33 bytes, not 32'],
    ['base64 without its padding', KEY.slice(0, -1), 'not padded base64'],
  ])(
    'says what is wrong with %s, where the key is to be found, and never repeats the text',
    (_, text, reason) => {
      expect(() => parsePublicKey(text)).toThrow(CallbackError);
      try {
        parsePublicKey(text);
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        expect(message).toContain(reason);
        expect(message).toContain('Keys & Credentials > Public Key');
        if (text) expect(message).not.toContain(text);
      }
    },
  );
});

describe('parsePublicKeys', () => {
  it('reads a list, or one text with commas between the keys', () => {
    expect(parsePublicKeys(`${KEY}, ${OTHER},`)).toEqual(parsePublicKeys([KEY, OTHER]));
    expect(parsePublicKeys(KEY)).toHaveLength(1);
  });

  it('refuses to go on without a key, or with a wrong one beside a right one', () => {
    for (const keys of ['', ' , ', [], [KEY, 'wrong']]) {
      expect(() => parsePublicKeys(keys)).toThrow(expect.objectContaining({ code: 'bad-public-key' }));
    }
  });
});

describe('base64', () => {
  it('reads what it writes, and only that', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(decodeBase64(text)).toEqual(Uint8Array.from(bytes));
        expect(decodeBase64(`${text}\n`)).toBeUndefined();
      }),
    );
    // "QQ==" and "QR==" hold the same byte; only the first is canonical.
    expect(decodeBase64('QQ==')).toEqual(Uint8Array.of(65));
    expect(decodeBase64('QR==')).toBeUndefined();
    for (const text of ['QQ', 'QQ=', 'Q===', 'Q Q=', '=', 'QQ==QQ==', '__8='])
      expect(decodeBase64(text)).toBeUndefined();
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()),
        (text) => void decodeBase64(text),
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { namesIn, unconfirmedIn } from './names.js';
import { parseTemplate } from './parse-template.js';
import { isReserved, looksLikeTelnyxName } from './reserved.js';

describe('the names in a template', () => {
  it('are given in the order of the text, each with its kind and place', () => {
    const source = `<Say>{{a}}{{#l}}{{.}}{{b}}{{/l}}
{{#if c == d}}{{e}}{{#elseif {{f}} == {{g}}}}{{#secret}}my key{{/secret}}{{#else}}{{^h}}{{/h}}{{/if}}
{{#url_encode}}{{{i}}}{{/url_encode}}{{a}}</Say>`;
    const uses = namesIn(parseTemplate(source)).map(
      ({ kind, name, at }) => `${kind} ${name} ${at.line}:${at.column}`,
    );
    expect(uses).toEqual([
      'parameter a 1:6',
      'list l 1:11',
      'parameter b 1:22',
      'condition c 2:1',
      'parameter e 2:15',
      'condition f 2:20',
      'condition g 2:20',
      'secret my key 2:46',
      'list h 2:83',
      'parameter i 3:16',
      'parameter a 3:38',
    ]);
  });

  it('are none for what is at fault', () => {
    expect(
      namesIn(parseTemplate('{{a=b}} {{else}} {{#secret}}{{x}}{{/secret}} {{#if a > 1}}{{/if}}')),
    ).toEqual([]);
  });
});

describe('what Telnyx does not document', () => {
  it('is found in every branch, once each', () => {
    const source =
      '{{#if a == 1}}{{!x}}{{#elseif b}}\n{{{c}}}{{!y}}{{#if d == "1"}}{{/if}}{{/if}}{{^e-f}}{{/e-f}}';
    const found = unconfirmedIn(parseTemplate(source)).map(
      ({ code, severity, line, column }) => `${code} ${severity} ${line}:${column}`,
    );
    expect(found).toEqual([
      'template-comment warning 1:15',
      'bare-condition warning 1:21',
      'unescaped-value warning 2:1',
      'nested-condition warning 2:14',
      'quoted-operand warning 2:14',
      'unusual-name warning 2:44',
      'inverted-section warning 2:44',
    ]);
  });
});

describe('a name', () => {
  it('is reserved where it is a word of the language', () => {
    expect(['if', 'elseif', 'else', 'secret', 'url_encode'].every(isReserved)).toBe(true);
    expect(['If', 'toString', 'each'].some(isReserved)).toBe(false);
  });

  it('looks like one of Telnyx where it is written like those', () => {
    expect(['From', 'CallSid', 'SipHeader_X-Id', 'Base64Result'].every(looksLikeTelnyxName)).toBe(true);
    expect(['from', 'first_name', 'callSid', 'From_2', ''].some(looksLikeTelnyxName)).toBe(false);
  });
});

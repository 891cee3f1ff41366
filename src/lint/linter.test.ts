import { describe, expect, it } from 'vitest';
import { createLinter } from './linter.js';
import { lintText, rulesIn } from './linting.test-kit.js';

const body = (inner: string): string => `<Response>${inner}</Response>`;

describe('a finding', () => {
  it('says where an attribute stands, from its name to its closing quotation mark', () => {
    const [finding] = lintText('<Response>\r\n\t<Gather numdigits="1" action="/a"/>\r\n</Response>', {
      file: 'menu.xml',
    });
    expect(finding).toEqual({
      file: 'menu.xml',
      line: 2,
      column: 10,
      endLine: 2,
      endColumn: 23,
      severity: 'error',
      rule: 'unknown-attribute',
      message: "<Gather> has no attribute 'numdigits'; Telnyx ignores it. Did you mean 'numDigits'?",
      element: 'Gather',
      attribute: 'numdigits',
      path: 'Response/Gather[1]@numdigits',
      fix: { description: "Write 'numDigits'.", edits: [{ start: 21, end: 30, text: 'numDigits' }] },
      source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/gather',
    });
  });

  it('counts an element among its siblings of the same name', () => {
    const paths = lintText(
      body('<Say>a</Say><Gather action="/a"><Say>b</Say></Gather><Say loop="11">c</Say>'),
    ).map(({ path }) => path);
    expect(paths).toEqual(['Response/Say[2]@loop']);
  });

  it('points at the text where it is about the text, CDATA as well', () => {
    const [number] = lintText(body('<Dial><Number>\n  12\n</Number></Dial>'));
    expect(number).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 5, rule: 'bad-text' });
    const [cdata] = lintText(body('<Redirect><![CDATA[http://example.com/<a>]]></Redirect>'));
    expect(cdata).toMatchObject({ column: 30, endColumn: 52, rule: 'plain-http' });
  });

  it('is placed the same with a byte order mark, and in bytes', () => {
    const xml = '\ufeff<Response><Sms/></Response>';
    const bytes = createLinter().lint(new TextEncoder().encode(xml));
    expect(bytes[0]).toMatchObject({ line: 1, column: 11, element: 'Sms' });
    expect(bytes).toEqual(createLinter().lint(xml));
  });

  it('comes in the order of the text', () => {
    const found = lintText(body('<Sms/><Redirect>/a</Redirect><Gather Timeout="5"/><Echo/>'));
    const offsets = found.map(({ column }) => column);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'not-well-formed', 1, 1],
    ['<Response>\n  <Say>Hello</Response>', 'not-well-formed', 2, 13],
    ['<!DOCTYPE a [<!ENTITY b "c">]><Response/>', 'doctype', 1, 1],
    [`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'too-deep', 1, 193],
    [`<Response>${' '.repeat(1_048_577)}</Response>`, 'too-large', 1, 1],
  ])('%.30s is told as %s', (xml, rule, line, column) => {
    expect(lintText(xml)).toMatchObject([{ rule, line, column, severity: 'error' }]);
  });

  it('is told of bytes that are no UTF-8, and of a declaration that promises something else', () => {
    const linter = createLinter();
    expect(linter.lint(Uint8Array.of(60, 65, 10, 255))).toMatchObject([
      { rule: 'bad-encoding', line: 2, column: 1 },
    ]);
    const declared = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?><Response/>');
    expect(linter.lint(declared)).toMatchObject([{ rule: 'bad-encoding', line: 1, column: 21 }]);
  });

  it('names the element that is at fault', () => {
    expect(lintText('<Response><Say voice="a</Say></Response>')[0]).toMatchObject({
      element: 'Say',
      attribute: 'voice',
      path: 'Response/Say[1]@voice',
    });
  });
});

describe('a template', () => {
  it('is looked at as it is written, and its values are not guessed at', () => {
    expect(
      rulesIn(
        body('<Gather timeout="{{seconds}}" action="{{next}}"/><Dial callerId="{{From}}">{{To}}</Dial>'),
      ),
    ).toEqual([]);
    expect(rulesIn(body('<Gather Timeout="{{seconds}}" action="/a"/>'))).toEqual(['unknown-attribute']);
  });

  it('may end in more ways than one', () => {
    expect(
      rulesIn(
        body(
          '{{#if Digits == 1}}<Redirect>/a</Redirect>{{#elseif Digits == 2}}<Hangup/>{{#else}}<Say>x</Say>{{/if}}<Say>y</Say>',
        ),
      ),
    ).toEqual([]);
    expect(rulesIn(body('{{#if Digits == 1}}<Redirect>/a</Redirect><Say>x</Say>{{/if}}'))).toEqual([
      'after-terminal',
    ]);
    expect(rulesIn(body('<Redirect>/a</Redirect>{{#if Digits == 1}}<Say>x</Say>{{/if}}'))).toEqual([
      'after-terminal',
    ]);
    expect(rulesIn(body('{{#if From == 1}}<Reject/>{{#else}}<Reject reason="busy"/>{{/if}}'))).toEqual([]);
  });

  it('may hold as many elements as its list has', () => {
    expect(rulesIn(body('<Dial>{{#agents}}<Number>{{.}}</Number>{{/agents}}</Dial>'))).toEqual([]);
    expect(rulesIn(body('<Start>{{#streams}}<Stream url="{{.}}"/>{{/streams}}</Start>'))).toEqual([]);
  });

  it('has text that is none of its tags found out', () => {
    expect(rulesIn(body('{{#if Digits == 1}}stray<Say>x</Say>{{/if}}'))).toEqual(['unexpected-text']);
  });

  it('is said to be XML only once it is filled in, where that is so', () => {
    const [finding, ...more] = lintText(
      '<Response><Say {{#if Digits == 1}}voice="man"{{/if}}>x</Say></Response>',
    );
    expect(finding).toMatchObject({ rule: 'rendered-only', severity: 'info', line: 1, column: 16 });
    expect(more).toEqual([]);
    expect(rulesIn('<Response><Say>{{From}}</Response>')).toEqual(['not-well-formed']);
  });

  it('has its tags looked at even where its elements cannot be', () => {
    expect(rulesIn('<Response><Say>{{CallSID}}</Response>')).toEqual([
      'unknown-placeholder',
      'not-well-formed',
    ]);
  });

  it('may name what the configuration lists, and nothing else where it lists anything', () => {
    const xml = body(
      '<Say>{{first_name}} {{From}} {{SipHeader_X-Id}}</Say><Dial>{{#secret}}desk{{/secret}}</Dial>',
    );
    const linter = (names: object) => createLinter({ telnyxParameters: ['From'], ...names }).lint(xml);
    const codes = (names: object) =>
      linter(names).flatMap(({ rule, message }) => (rule === 'unknown-placeholder' ? [message] : []));
    expect(codes({})).toEqual([]);
    expect(codes({ parameters: ['first_name'], secrets: ['desk'] })).toEqual([]);
    expect(codes({ parameters: ['firstname'] })).toEqual([
      expect.stringContaining("Did you mean 'firstname'?"),
    ]);
    expect(codes({ secrets: ['desc'] })).toEqual([expect.stringContaining("Did you mean 'desc'?")]);
  });
});

describe('what is said of a document besides its text', () => {
  it('tells which verbs it may hold', () => {
    expect(rulesIn(body('<Say>x</Say>'), { answers: 'number' })).toEqual(['document-verbs']);
    expect(
      rulesIn(
        `<!-- texml-answers wait -->${body('<Record timeout="5" trim="trim-silence" channels="dual" action="/a"/>')}`,
      ),
    ).toEqual(['document-verbs']);
    expect(rulesIn(body('<Play loop="0">/hold.mp3</Play>'), { answers: 'wait' })).toEqual([]);
  });

  it('tells which documents it leads to', () => {
    const documentAt = (address: string) => ({ 'https://app.example/wait': body('<Record/>') })[address];
    const xml = body('<Enqueue waitUrl="/wait">a</Enqueue>');
    expect(rulesIn(xml, { address: 'https://app.example/a/b', documentAt })).toEqual(['document-verbs']);
    expect(rulesIn(xml, { address: 'https://other.example/', documentAt })).toEqual([]);
    expect(rulesIn(xml)).toEqual([]);
  });
});

describe('settings', () => {
  it('change the severity of a rule, or turn it off', () => {
    const xml = body('<Sms/>');
    expect(createLinter({ rules: { 'unknown-element': 'info' } }).lint(xml)).toMatchObject([
      { severity: 'info' },
    ]);
    expect(createLinter({ rules: { 'unknown-element': 'off' } }).lint(xml)).toEqual([]);
    expect(createLinter({ rules: { 'not-well-formed': 'off' } }).lint('<Response>')).toEqual([]);
  });

  it('are refused where a rule or a severity does not exist', () => {
    expect(() => createLinter({ rules: { 'unknown-elements': 'off' } })).toThrow(
      /Did you mean unknown-element\?/,
    );
    expect(() => createLinter({ rules: JSON.parse('{"say-voice": "loud"}') })).toThrow(
      /write error, warning, info, off/,
    );
  });
});

describe('a document as long as may be', () => {
  const filled = (unit: string) => body(unit.repeat(Math.floor(1_000_000 / unit.length)));

  it.each([
    ['elements that there are not', filled('<A/>')],
    ['verbs after the end', filled('<Hangup/>')],
    ['endless prompts', filled('<Say loop="0">a</Say>')],
    ['numbers that are none', filled('<Dial answerOnBridge="true">a</Dial>')],
    [
      'attributes that there are not',
      body(`<Say ${Array.from({ length: 60_000 }, (_, at) => `a${at}=""`).join(' ')}>a</Say>`),
    ],
    ['placeholders', filled('{{Abcdef}}')],
    ['comments', filled('<!-- texml-ignore a --><A/>')],
  ])('is linted in seconds, full of %s', { timeout: 30_000 }, (_, xml) => {
    expect(lintText(xml).length).toBeGreaterThan(1000);
  });
});

describe('a text that is too long', () => {
  it('is pointed at', () => {
    expect(lintText(body(`<Say>${'x'.repeat(3001)}</Say>`))).toMatchObject([
      { rule: 'long-text', column: 16 },
    ]);
  });

  it('makes a document large as a whole', () => {
    expect(rulesIn(body('<Say>x</Say>'.repeat(6000)))).toEqual(['large-document']);
    expect(rulesIn(body('<Say>x</Say>'.repeat(5000)))).toEqual([]);
  });
});

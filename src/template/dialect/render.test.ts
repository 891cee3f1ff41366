import { describe, expect, it } from 'vitest';
import { param, response, secret } from '../../document/index.js';
import { parse } from '../../document/read/parse.js';
import { contextOf } from './context.js';
import { codesOf, fillIn, textOf } from './fill-in.test-kit.js';

const from = { From: '+12025550123' };

describe('a value', () => {
  it('stands in the place of its name, with or without white space around it', () => {
    expect(textOf('<Say>{{From}} {{ From }}\n{{\tFrom\n}}</Say>', from)).toBe(
      '<Say>+12025550123 +12025550123\n+12025550123</Say>',
    );
  });

  it('may be a number or a boolean', () => {
    expect(textOf('{{n}} {{b}}', { n: 0, b: false })).toBe('0 false');
  });

  it('is escaped for XML unless told otherwise', () => {
    const parameters = { v: `&<>"'` };
    expect(textOf('<a b="{{v}}">{{v}}</a>', parameters)).toBe(
      '<a b="&amp;&lt;&gt;&quot;&#39;">&amp;&lt;&gt;&quot;&#39;</a>',
    );
    expect(textOf('{{v}}', parameters, { escape: 'none' })).toBe(`&<>"'`);
  });

  it('is escaped between three braces too, unless told to be verbatim', () => {
    const parameters = { v: '<b/>' };
    expect(textOf('{{{v}}}{{&v}}{{& v }}', parameters)).toBe('&lt;b/&gt;'.repeat(3));
    expect(textOf('{{{v}}}{{&v}}{{v}}', parameters, { raw: 'verbatim' })).toBe('<b/><b/>&lt;b/&gt;');
  });

  it('is never rendered again', () => {
    const parameters = { a: '{{b}}', b: 'secret', open: '{{', close: '}}' };
    expect(textOf('{{a}}', parameters)).toBe('&#123;{b}}');
    expect(
      parse(
        textOf('<a>{{a}}|{{open}}b{{close}}|{{#secret}}k{{/secret}}</a>', parameters, {
          secrets: { k: '{{b}}' },
        }),
      ).root.children,
    ).toEqual(['{{b}}|{{b}}|{{b}}']);
  });

  it('that XML forbids becomes U+FFFD, and that is told', () => {
    const { text, notes } = fillIn('<a>{{v}}</a>', { v: 'a\u0001\ud800\uffff😀' });
    expect(text).toBe('<a>a\ufffd\ufffd\ufffd😀</a>');
    expect(notes.map(({ code, path }) => [code, path])).toEqual([['forbidden-character', 'v']]);
  });

  it('stays as it is between the quotation marks of JSON', () => {
    expect(textOf('<![CDATA[{"from":"{{From}}","x":{"y":{{n}}}}]]>', { ...from, n: 1 })).toBe(
      '<![CDATA[{"from":"+12025550123","x":{"y":1}}]]>',
    );
  });

  it('in CDATA is escaped, cannot end the CDATA, and that is told', () => {
    const { text, notes } = fillIn('<a><![CDATA[{{v}}]]></a>', { v: 'a & {{b}} ]]>{' });
    expect(parse(text).root.children).toEqual(['a &amp; {{b}} ]]&gt;{']);
    expect(notes.map(({ code }) => code)).toEqual(['escaped-in-cdata']);
  });

  it('in an XML comment cannot end it, and that is told', () => {
    const { text, notes } = fillIn('<a><!--{{v}}--></a>', { v: '--><b/><!--' });
    expect(parse(text).root.children).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['hyphens-in-comment']);
  });

  it('in a tag cannot become more than a name, and that is told', () => {
    const source = '<Response><{{v}}/></Response>';
    expect(textOf(source, { v: 'Hangup' })).toBe('<Response><Hangup/></Response>');
    expect(() => parse(textOf(source, { v: 'Say voice' }))).toThrow();
    expect(codesOf(source, { v: 'Hangup' })).toEqual(['value-in-tag 1:12']);
  });

  it('that is unknown is empty, and what was meant is suggested', () => {
    const { text, notes } = fillIn('<Say>\n {{from}}{{from}}{{gone}}</Say>', from);
    expect(text).toBe('<Say>\n </Say>');
    expect(notes.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([
      ['unknown-name', 2, 2, expect.stringContaining("Did you mean 'From'?")],
      ['unknown-name', 2, 18, expect.stringContaining('case-sensitive')],
    ]);
  });

  it('that only objects in general have is unknown', () => {
    expect(textOf('{{constructor}}{{__proto__}}{{toString}}')).toBe('');
  });

  it('that is a secret by its name alone is not shown, and the right form is suggested', () => {
    const { text, notes } = fillIn('{{pin}}', {}, { secrets: { pin: '4711' } });
    expect(text).toBe('');
    expect(notes[0]?.message).toContain('{{#secret}}pin{{/secret}}');
  });

  it('that is a list is joined with commas, and that is told', () => {
    expect(textOf('{{l}}', { l: ['a', 1] })).toBe('a,1');
    expect(codesOf('{{l}}', { l: ['a', 1] })).toEqual(['list-as-value 1:1']);
  });
});

describe('a list', () => {
  it('repeats what it holds for each item', () => {
    const url = 'https://app.example/t.xml?PhoneNumbers[]=%2B15550001&PhoneNumbers[]=%2B15550002';
    const { parameters } = contextOf(url, {});
    expect(
      textOf(
        '<Response><Dial>{{#PhoneNumbers}}<Number>{{.}}</Number>{{/PhoneNumbers}}</Dial></Response>',
        parameters,
      ),
    ).toBe('<Response><Dial><Number>+15550001</Number><Number>+15550002</Number></Dial></Response>');
  });

  it('may stand in another, and sees the parameters', () => {
    const parameters = { a: ['1', '2'], b: ['x', 'y'], n: '!' };
    expect(textOf('{{#a}}{{.}}:{{#b}}{{.}}{{n}}{{/b}} {{/a}}', parameters)).toBe('1:x!y! 2:x!y! ');
  });

  it('escapes its items', () => {
    expect(textOf('{{#l}}{{.}}{{/l}}', { l: ['<', '&'] })).toBe('&lt;&amp;');
  });

  it('without items, or unknown, is left out; the unknown one is told of', () => {
    expect(textOf('[{{#l}}x{{/l}}]', { l: [] })).toBe('[]');
    expect(codesOf('[{{#l}}x{{/l}}]', { l: [] })).toEqual([]);
    expect(codesOf('[{{#l}}x{{/l}}]')).toEqual(['unknown-name 1:2']);
  });

  it('is suggested without the brackets of the address', () => {
    const { notes } = fillIn('{{#l[]}}x{{/l[]}}', { l: ['a'] });
    expect(notes.find(({ code }) => code === 'unknown-name')?.message).toContain("without its brackets: 'l'");
  });

  it('that is a single value is kept once unless it is empty, and that is told', () => {
    expect(textOf('{{#v}}[{{.}}]{{/v}}{{#e}}x{{/e}}{{#f}}x{{/f}}', { v: 'a', e: '', f: false })).toBe('[a]');
    expect(codesOf('{{#v}}x{{/v}}', { v: 'a' })).toEqual(['section-of-value 1:1']);
  });

  it('turned round stands for what is missing or empty, and that is told', () => {
    const source = '{{^no}}1{{/no}}{{^empty}}2{{/empty}}{{^list}}3{{/list}}{{^some}}4{{/some}}{{^v}}5{{/v}}';
    const parameters = { empty: '', list: [], some: ['x'], v: 'x' };
    expect(textOf(source, parameters)).toBe('123');
    expect(codesOf(source, parameters)).toEqual(['inverted-section 1:1']);
  });

  it('of lists cannot make a document without bounds', () => {
    const items = Array.from({ length: 100 }, () => 'x');
    const nested = (content: string) => '{{#l}}'.repeat(20) + content + '{{/l}}'.repeat(20);
    for (const content of ['0123456789', '']) {
      const { text, notes } = fillIn(nested(content), { l: items });
      expect(text).toBe('');
      expect(notes.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['render-too-large error']);
    }
    expect(textOf('{{#l}}ab{{/l}}', { l: items }, { maxLength: 200 })).toHaveLength(200);
    expect(textOf('{{#l}}ab{{/l}}', { l: items }, { maxLength: 199 })).toBe('');
  });
});

describe('a condition', () => {
  const source = '{{#if Digits == 1}}one{{#elseif Digits == 2}}two{{#else}}other{{/if}}';

  it.each([
    ['1', 'one'],
    ['2', 'two'],
    ['3', 'other'],
    ['', 'other'],
  ])('chooses the first branch that holds: %s gives %s', (digits, expected) => {
    expect(textOf(source, { Digits: digits })).toBe(expected);
  });

  it('compares a name in braces, as the other of the documented forms has it', () => {
    expect(textOf('{{#if {{From}} == +12025550123}}yes{{#else}}no{{/if}}', from)).toBe('yes');
    expect(textOf('{{#if {{ From }} != +12025550123}}yes{{#else}}no{{/if}}', from)).toBe('no');
    expect(textOf('{{#if {{a}} == {{b}}}}yes{{/if}}', { a: 'x', b: 'x' })).toBe('yes');
    expect(textOf('{{#if +1 == {{a}}}}yes{{/if}}', { a: '+1' })).toBe('yes');
  });

  it('needs no spaces around the operator, and no else', () => {
    expect(textOf('[{{#if a==1}}x{{/if}}{{#if a!=1}}y{{/if}}]', { a: '1' })).toBe('[x]');
    expect(textOf('{{#if a == YQ==}}x{{/if}}', { a: 'YQ==' })).toBe('x');
  });

  it('compares numbers as text', () => {
    expect(textOf('{{#if n == 1}}x{{/if}}{{#if n == 1.0}}y{{/if}}', { n: 1 })).toBe('x');
  });

  it('with a missing value compares nothing, and says so as advice', () => {
    const { text, notes } = fillIn(source);
    expect(text).toBe('other');
    expect(notes.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['unknown-name info']);
  });

  it('does not hide that the missing value is missing in the text, too', () => {
    const { notes } = fillIn('{{#if name != Ann}}Hello {{name}}{{/if}}');
    expect(notes.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'unknown-name info',
      'unknown-name warning',
    ]);
  });

  it('with a bare name holds for what was sent, and says that this is not certain', () => {
    const bare = '{{#if a}}x{{#else}}y{{/if}}';
    expect([textOf(bare, { a: '' }), textOf(bare, { a: '1' }), textOf(bare)]).toEqual(['x', 'x', 'y']);
    expect(codesOf(`\n${bare}${bare}`)).toEqual(['bare-condition 2:1']);
  });

  it('may stand in another and in a list', () => {
    const nested = '{{#l}}{{#if {{.}} == b}}{{#if n == 1}}[{{.}}]{{/if}}{{#else}}-{{/if}}{{/l}}';
    expect(textOf(nested, { l: ['a', 'b', 'c'], n: '1' })).toBe('-[b]-');
    expect(codesOf(nested, { l: ['a', 'b'], n: '1' })).toEqual(['nested-condition 1:25']);
  });

  it.each([
    ['{{#if a == "1"}}x{{/if}}', 'quoted-operand'],
    ["{{#if a == '1'}}x{{/if}}", 'quoted-operand'],
    ['{{#if a == 1 and b}}x{{/if}}', 'joined-conditions'],
    ['{{#if a == 1 || b}}x{{/if}}', 'joined-conditions'],
    ['{{#if a == }}x{{/if}}', 'empty-operand'],
    ['{{#if a.b == 1}}x{{/if}}', 'unusual-name'],
    ['{{#if a == b}}x{{/if}}', 'ambiguous-operand'],
  ])('%s is decided with a warning: %s', (uncertain, code) => {
    expect(textOf(uncertain, { a: '1', b: '1', 'a.b': '2' })).toBe('');
    expect(codesOf(uncertain, { a: '1', b: '1', 'a.b': '2' })).toEqual([`${code} 1:1`]);
  });

  it('does not judge branches after the one that holds', () => {
    expect(codesOf('{{#if a == 1}}x{{#elseif gone}}{{{y}}}{{/if}}', { a: '1' })).toEqual([]);
  });
});

describe('url_encode', () => {
  it('percent-encodes what it holds, values and text, and escapes nothing', () => {
    expect(
      textOf('<Play>https://a.example/?q={{#url_encode}}{{v}} &é{{/url_encode}}</Play>', {
        v: `+1&<"'(*)!~`,
      }),
    ).toBe('<Play>https://a.example/?q=%2B1%26%3C%22%27%28%2A%29%21~%20%26%C3%A9</Play>');
  });

  it('takes lists, secrets and conditions, and itself', () => {
    const source =
      '{{#url_encode}}{{#l}}{{.}};{{/l}}{{#secret}}k{{/secret}}{{#if a == 1}}/{{/if}}{{#url_encode}}&{{/url_encode}}{{/url_encode}}';
    expect(textOf(source, { l: ['a', 'b'], a: '1' }, { secrets: { k: '=' } })).toBe('a%3Bb%3B%3D%2F%2526');
  });

  it('counts by the length of what it makes', () => {
    const source = '{{#url_encode}}é{{v}}{{/url_encode}}';
    expect(textOf(source, { v: '&' }, { maxLength: 9 })).toBe('%C3%A9%26');
    expect(textOf(source, { v: '&' }, { maxLength: 8 })).toBe('');
  });

  it('encodes what is no Unicode text as U+FFFD', () => {
    expect(textOf('{{#url_encode}}{{v}}{{/url_encode}}', { v: 'a\ud800' })).toBe('a%EF%BF%BD');
  });
});

describe('a secret', () => {
  it('stands in the place of its name, escaped, spaces and case included', () => {
    const secrets = { 'My Secret Name': 'a<b' };
    expect(textOf('<Value>{{#secret}}My Secret Name{{/secret}}</Value>', {}, { secrets })).toBe(
      '<Value>a&lt;b</Value>',
    );
  });

  it('that is unknown is empty, and no value is told', () => {
    const { text, notes } = fillIn('{{#secret}}Pin{{/secret}}', { Pin: 'x' }, { secrets: { pin: '4711' } });
    expect(text).toBe('');
    expect(notes).toMatchObject([{ code: 'unknown-secret', path: 'Pin', line: 1, column: 1 }]);
    expect(notes[0]?.message).toContain("'pin'");
    expect(JSON.stringify(notes)).not.toContain('4711');
  });
});

describe('what Telnyx does not document', () => {
  it('is told of once each, where it is used first', () => {
    expect(codesOf('\n{{!a}}{{{v}}}{{!b}}{{&v}}{{a-b}}{{a.b}}', { v: '', 'a-b': '', 'a.b': '' })).toEqual([
      'template-comment 2:1',
      'unescaped-value 2:7',
      'unusual-name 2:26',
    ]);
  });

  it('is not told of what it documents', () => {
    const source = '{{From}}{{#l}}{{.}}{{/l}}{{#url_encode}}{{From}}{{/url_encode}}{{#if From == 1}}{{/if}}';
    expect(codesOf(source, { ...from, l: [] })).toEqual([]);
  });
});

describe('what the builder writes', () => {
  it('is filled in where secret() and param() stand', () => {
    const xml = response()
      .say(['You called ', param('To'), ', code ', secret('door code'), ' {', param('n'), '}'])
      .redirect(['/next?k=', secret('key'), '&n=', param('n')])
      .toXml();
    const { text, notes } = fillIn(
      xml,
      { To: '+12025550123', n: '5' },
      { secrets: { 'door code': '<4711>', key: 'a&b' } },
    );
    expect(notes).toEqual([]);
    expect(parse(text).root).toEqual(
      response().say('You called +12025550123, code <4711> {5}').redirect('/next?k=a&b&n=5').root,
    );
  });
});

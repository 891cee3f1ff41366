import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../issue.js';
import { type Element, isElement, type Node, type Position } from '../node.js';
import { type ParseOptions, parse } from './parse.js';

const childrenOf = (inner: string): readonly Node[] => parse(`<Say>${inner}</Say>`).root.children;
const attributesOf = (inner: string) => parse(`<Say ${inner}/>`).root.attributes;
const bytes = (text: string) => new TextEncoder().encode(text);

function refused(xml: string | Uint8Array, options?: ParseOptions) {
  try {
    parse(xml, options);
  } catch (error) {
    if (!(error instanceof TexmlError)) throw error;
    const [issue] = error.issues;
    if (!issue) throw new Error('The error holds no issue.');
    expect(issue).toMatchObject({ code: error.code, severity: 'error' });
    return {
      code: error.code,
      message: issue.message,
      path: issue.path,
      at: `${issue.line}:${issue.column}`,
    };
  }
  throw new Error('The document was read.');
}

describe('what parse() reads', () => {
  it('elements, attributes and text, in document order', () => {
    const { root } = parse(
      '<Response><Say voice="alice" loop=\'2\'>Hello</Say><Dial><Number>+12025550100</Number></Dial></Response>',
    );
    expect(root).toEqual({
      name: 'Response',
      attributes: {},
      children: [
        { name: 'Say', attributes: { voice: 'alice', loop: '2' }, children: ['Hello'] },
        {
          name: 'Dial',
          attributes: {},
          children: [{ name: 'Number', attributes: {}, children: ['+12025550100'] }],
        },
      ],
    });
    expect(Object.keys((root.children[0] as Element).attributes)).toEqual(['voice', 'loop']);
  });

  it('elements and attributes that TeXML does not have', () => {
    expect(parse('<a:b:c é.1="x"><_/></a:b:c>').root).toEqual({
      name: 'a:b:c',
      attributes: { 'é.1': 'x' },
      children: [{ name: '_', attributes: {}, children: [] }],
    });
  });

  it('attributes by the names of object internals', () => {
    const { attributes } = parse('<Say __proto__="a" constructor="b" hasOwnProperty="c"/>').root;
    expect(Object.entries(attributes)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
    expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
  });

  it('references, and CDATA as text', () => {
    expect(childrenOf('a &amp; b &lt; &#67;&#x44; <![CDATA[<&amp;]]>]')).toEqual(['a & b < CD <&amp;]']);
    expect(attributesOf('a="&quot;&apos;&gt;>"')).toEqual({ a: '"\'>>' });
  });

  it('text across comments, processing instructions and CDATA as one', () => {
    expect(childrenOf('a<!-- & < {{x}} -->b<?pi <x> ?>c<![CDATA[]]><![CDATA[d]]>')).toEqual(['abcd']);
  });

  it('line ends and white space as XML 1.0 says', () => {
    expect(childrenOf('a\r\nb\rc\n&#13;')).toEqual(['a\nb\nc\n\r']);
    expect(attributesOf('a="1\r\n2\n3\t4&#10;5&#9;6"')).toEqual({ a: '1 2 3 4\n5\t6' });
  });

  it('white space between elements as layout, and any other as text', () => {
    expect(parse('<Response>\n  <Say/>\n\t<!-- x -->\n</Response>').root.children).toHaveLength(1);
    expect(childrenOf(' \n ')).toEqual([' \n ']);
    expect(childrenOf('')).toEqual([]);
    expect(childrenOf(' a <b/> ')).toEqual([' a ', { name: 'b', attributes: {}, children: [] }]);
    expect(childrenOf('{{a}} {{b}}<c/>').slice(0, 3)).toEqual([
      { placeholder: 'param', name: 'a' },
      ' ',
      { placeholder: 'param', name: 'b' },
    ]);
  });

  it('an XML declaration, a byte order mark and a DOCTYPE that declares nothing', () => {
    const xml =
      '\ufeff<?xml version="1.1" encoding="utf-8" standalone=\'yes\' ?>\n<!DOCTYPE Response SYSTEM "a[b">\n<Response/>\n<!-- -->';
    expect(parse(xml).root.name).toBe('Response');
    expect(parse(bytes(xml)).root.name).toBe('Response');
    expect(parse('<!DOCTYPE a PUBLIC "-//x//y" \'z\' ><a/>').root.name).toBe('a');
  });

  it('bytes as UTF-8, the replacement character included', () => {
    expect(parse(bytes('<Say>Grüße 😀 \ufffd</Say>')).root.children).toEqual(['Grüße 😀 \ufffd']);
    expect(parse(bytes('<?xml version="1.0" encoding="US-ASCII"?><a>b</a>')).root.children).toEqual(['b']);
  });

  it('a string whatever its declaration says of the bytes that it once was', () => {
    expect(parse('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>').root.children).toEqual(['é']);
  });
});

describe('placeholders', () => {
  it.each([
    ['{{#secret}}api key{{/secret}}', { placeholder: 'secret', name: 'api key' }],
    ['{{#secret}}a&amp;b{{/secret}}', { placeholder: 'secret', name: 'a&b' }],
    ['{{From}}', { placeholder: 'param', name: 'From' }],
    ['{{records[0].first name}}', { placeholder: 'param', name: 'records[0].first name' }],
    ['{{.}}', { placeholder: 'param', name: '.' }],
    ['{{ From }}', { placeholder: 'tag', name: '{{ From }}' }],
    ['{{{raw}}}', { placeholder: 'tag', name: '{{{raw}}}' }],
    ['{{&amp;raw}}', { placeholder: 'tag', name: '{{&raw}}' }],
    ['{{#url_encode}}', { placeholder: 'tag', name: '{{#url_encode}}' }],
    ['{{#if a &lt; b}}', { placeholder: 'tag', name: '{{#if a < b}}' }],
    ['{{#if {{From}} == +1}}', { placeholder: 'tag', name: '{{#if {{From}} == +1}}' }],
    ['{{}}', { placeholder: 'tag', name: '{{}}' }],
  ])('%s is one', (raw, placeholder) => {
    expect(childrenOf(raw)).toEqual([placeholder]);
    expect(attributesOf(`a="${raw}" b="x${raw}y"`)).toEqual({ a: [placeholder], b: ['x', placeholder, 'y'] });
  });

  it('stand among the text around them', () => {
    expect(childrenOf('Hi {{name}}, {"a":{"b":{{c}}}} &amp; <![CDATA[{{d}}&amp;]]>')).toEqual([
      'Hi ',
      { placeholder: 'param', name: 'name' },
      ', {"a":{"b":',
      { placeholder: 'param', name: 'c' },
      '}} & ',
      { placeholder: 'param', name: 'd' },
      '&amp;',
    ]);
  });

  it.each([
    ['a brace is a reference', '&#123;{From}}', '{{From}}'],
    ['a brace is a hexadecimal reference', '{&#x7b;From}}', '{{From}}'],
    ['a closing brace is a reference', '{{From}&#125;', '{{From}}'],
    ['a brace within is a reference', '{{a&#125;&#125;b}}', '{{a}}b}}'],
    ['nothing closes it', 'a {{From b', 'a {{From b'],
    ['three braces are closed by two', '{{{From}}', '{{{From}}'],
  ])('are ordinary text where %s', (_, raw, text) => {
    expect(childrenOf(raw)).toEqual([text]);
    expect(attributesOf(`a="${raw}"`)).toEqual({ a: text });
  });

  it('are ordinary text where markup cuts them', () => {
    expect(childrenOf('{{Fr<!-- -->om}}')).toEqual(['{{From}}']);
    expect(childrenOf('{<![CDATA[{From}}]]>')).toEqual(['{{From}}']);
  });

  it('that nothing closes do not hide those behind them', () => {
    expect(childrenOf('{{a {{b}}')).toEqual(['{{a ', { placeholder: 'param', name: 'b' }]);
  });

  it('of a secret are whole across comments, since Telnyx reads them so', () => {
    expect(childrenOf('{{#secret}}a<!-- -->b{{/secret}}')).toEqual([{ placeholder: 'secret', name: 'ab' }]);
  });

  it('take no secret from a name that is itself made of tags', () => {
    expect(childrenOf('{{#secret}}{{From}}{{/secret}}')).toEqual([
      { placeholder: 'tag', name: '{{#secret}}' },
      { placeholder: 'param', name: 'From' },
      { placeholder: 'tag', name: '{{/secret}}' },
    ]);
  });

  it('keep attributes without any as plain strings', () => {
    expect(attributesOf('a="&#123;{x}}" b="{{x}}" c="{{"')).toEqual({
      a: '{{x}}',
      b: [{ placeholder: 'param', name: 'x' }],
      c: '{{',
    });
  });
});

describe('positions', () => {
  const xml =
    '<?xml version="1.0"?>\r\n<Response>\r  <Say\n   voice = "a>b"\n   loop="2"> <!-- x -->\n  Hello</Say><Say/>\n</Response>';
  const document = parse(xml);
  const [first, second] = document.root.children.filter(isElement) as [Element, Element];
  const point = (position: Position | undefined) =>
    position && [position.line, position.column, xml.slice(position.offset, position.offset + 5)];

  it('of elements are those of their start tags', () => {
    expect(point(document.positionOf(document.root))).toEqual([2, 1, '<Resp']);
    expect(point(document.positionOf(first))).toEqual([3, 3, '<Say\n']);
    expect(point(document.positionOf(second))).toEqual([6, 14, '<Say/']);
  });

  it('of attributes are those of their names', () => {
    expect(point(document.positionOf(first, 'voice'))).toEqual([4, 4, 'voice']);
    expect(point(document.positionOf(first, 'loop'))).toEqual([5, 4, 'loop=']);
  });

  it('of text are those of its first visible character', () => {
    expect(point(document.positionOf(first, '#text'))).toEqual([6, 3, 'Hello']);
    const blank = parse('<a>  </a>');
    expect(blank.positionOf(blank.root, '#text')).toEqual({ line: 1, column: 4, offset: 3 });
    const cdata = parse('<a><![CDATA[{{x}}]]></a>');
    expect(cdata.positionOf(cdata.root, '#text')?.offset).toBe(12);
  });

  it('are undefined for what the document does not hold', () => {
    expect(document.positionOf(second, 'voice')).toBeUndefined();
    expect(document.positionOf(second, '#text')).toBeUndefined();
    expect(document.positionOf(document.root, '#text')).toBeUndefined();
    expect(document.positionOf({ ...first })).toBeUndefined();
  });

  it('count columns behind a byte order mark from one', () => {
    const marked = parse(bytes('\ufeff<a/>'));
    expect(marked.positionOf(marked.root)).toEqual({ line: 1, column: 1, offset: 1 });
  });
});

describe('what parse() refuses', () => {
  it.each<[what: string, xml: string, at: string, path: string, message: RegExp]>([
    ['nothing', '', '1:1', '', /no element/],
    ['a document without an element', '<?xml version="1.0"?>\n<!-- -->', '2:9', '', /no element/],
    ['what is not XML', '\n{"a": 1}', '2:1', '', /before the first element/],
    ['text behind the root', '<a/>\n x', '2:2', '', /after <\/a>/],
    ['a reference outside the root', '<a/>&#32;', '1:5', '', /after <\/a>/],
    ['CDATA outside the root', '<![CDATA[x]]><a/>', '1:1', '', /before the first element/],
    ['a second root', '<a/><b/>', '1:5', 'b', /<b> is a second root/],
    ['an element that is not closed', '<a><b>x</a>', '1:8', 'a/b[1]', /<\/a> stands where <b> is still open/],
    ['an element that is not closed by the end', '<a>\n<b>x', '2:1', 'a/b[1]', /<b> is never closed/],
    ['a closing tag too many', '<a></a></a>', '1:8', '', /<\/a> closes nothing/],
    ['a closing tag without a name', '<a></></a>', '1:4', 'a', /needs a name: <\/a>/],
    ['a closing tag with more than a name', '<a></a b="c">', '1:4', 'a', /nothing else/],
    ['a bare <', '<a>1 < 2</a>', '1:6', 'a', /Write &lt;/],
    ['a name that is none', '<a><1/></a>', '1:4', 'a', /Write &lt;/],
    ['a bad character in a tag name', '<a×/>', '1:3', '', /goes on with something else/],
    ['a bare &', '<a>b\n & c</a>', '2:2', 'a', /Write &amp;/],
    ['a reference without an end', '<a>&amp<b/></a>', '1:4', 'a', /Write &amp;/],
    ['a reference across a comment', '<a>&am<!-- -->p;</a>', '1:4', 'a', /Write &amp;/],
    ['an undeclared entity', '<a>&lt;&nbsp;</a>', '1:8', 'a', /&nbsp; is not declared/],
    ['an undeclared entity in an attribute', '<a b="&lt;" c="&x;"/>', '1:16', 'a@c', /&x; is not declared/],
    ['an entity that only objects have', '<a>&constructor;</a>', '1:4', 'a', /not declared/],
    ['a reference that is not a number', '<a>&#xZ;</a>', '1:4', 'a', /not a character reference/],
    ['a reference to a control character', '<a>&#1;</a>', '1:4', 'a', /&#1; stands for a character/],
    ['a reference to half a character', '<a>&#xD800;</a>', '1:4', 'a', /&#xD800; stands for/],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', '1:4', 'a', /stands for/],
    ['a control character', '<a><b>\u0001</b></a>', '1:7', 'a/b[1]', /U\+0001/],
    ['a control character in a comment', '<!--\u0000--><a/>', '1:5', '', /U\+0000/],
    ['half of a surrogate pair', '<a>\ud83dx</a>', '1:4', 'a', /U\+D83D/],
    ['the other half', '<a>x\ude00</a>', '1:5', 'a', /U\+DE00/],
    ['a non-character', '<a>\ufffe</a>', '1:4', 'a', /U\+FFFE/],
    ['a raw < in an attribute', '<a b="1<2"/>', '1:8', 'a@b', /Write &lt;/],
    ['a value whose quotation mark is missing', '<a b="1>x</a>', '1:10', 'a@b', /quotation marks/],
    ['a value without quotation marks', '<a b="" c=1/>', '1:11', 'a@c', /c="…"/],
    ['an attribute without a value', '<a b/>', '1:5', 'a@b', /b has no value/],
    ['an attribute without a value before another', '<a b c="1"/>', '1:6', 'a@b', /b has no value/],
    ['an attribute twice', '<a b="1" c="2" b="3"/>', '1:16', 'a@b', /b twice/],
    ['attributes without space between them', '<a b="1"c="2"/>', '1:9', 'a@c', /white space/],
    ['a bad character in a tag', '<a b="1" "c"/>', '1:10', 'a', /can't stand in a tag/],
    ['a / that does not end the tag', '<a / b="1"/>', '1:5', 'a', /followed by >/],
    ['a tag that does not end', '<a><b c="d', '1:4', 'a/b[1]', /ends inside this tag/],
    ['a closing tag that does not end', '<a></a', '1:4', 'a', /ends inside this closing tag/],
    ['-- in a comment', '<a><!-- b -- c --></a>', '1:11', 'a', /must not hold --/],
    ['a comment that does not end', '<a/><!-- b --', '1:5', '', /comment is never closed/],
    ['a comment with an & that does not end', '<a><!-- b & c', '1:4', 'a', /comment is never closed/],
    ['a reference in a tag that does not end', '<a b="c &amp; d & e', '1:17', 'a@b', /Write &amp;/],
    ['a comment closed too early', '<a><!--></a>', '1:4', 'a', /comment is never closed/],
    ['CDATA that does not end', '<a><![CDATA[b]]</a>', '1:4', 'a', /CDATA section is never closed/],
    ['CDATA in other letters', '<a><![cdata[b]]></a>', '1:4', 'a', /After <! comes/],
    [']]> in text', '<a>b]]>c</a>', '1:5', 'a', /\]\]&gt;/],
    ['a processing instruction that does not end', '<a><?b c></a>', '1:4', 'a', /never closed/],
    ['a processing instruction without a name', '<a><? b?></a>', '1:4', 'a', /comes a name/],
    ['a processing instruction with a bad name', '<a/><?b?c?>', '1:5', '', /comes a name/],
    ['an XML declaration in the middle', '\n<?xml version="1.0"?><a/>', '2:1', '', /first characters/],
    ['an XML declaration in capitals', '<?XML version="1.0"?><a/>', '1:1', '', /is written/],
    [
      'an XML declaration without a version',
      '<?xml encoding="UTF-8"?><a/>',
      '1:1',
      '',
      /XML declaration is not right/,
    ],
    [
      'an XML declaration of another version',
      '<?xml version="2.0"?><a/>',
      '1:1',
      '',
      /XML declaration is not right/,
    ],
    [
      'an encoding with a bad name',
      '<?xml version="1.0" encoding="-"?><a/>',
      '1:1',
      '',
      /XML declaration is not right/,
    ],
    ['control characters under XML 1.1', '<?xml version="1.1"?><a>&#1;</a>', '1:25', 'a', /&#1; stands for/],
    ['a DOCTYPE without a name', '<!DOCTYPE><a/>', '1:1', '', /DOCTYPE is not right/],
    ['a DOCTYPE behind the root', '<a/><!DOCTYPE a>', '1:5', '', /before the first element/],
  ])('%s', (_, xml, at, path, message) => {
    expect(refused(xml)).toEqual({
      code: 'not-well-formed',
      at,
      path,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['<!DOCTYPE a []><a/>'],
    ['<!-- --><!DOCTYPE a SYSTEM "x" [ <!ELEMENT a ANY> ]><a/>'],
    ['<!DOCTYPE a [ and no end'],
  ])('a DOCTYPE with declarations: %s', (xml) => {
    expect(refused(xml)).toMatchObject({ code: 'doctype', path: '' });
  });

  it('counts elements of one name in the path, as check() does', () => {
    const xml =
      '<Response><Say/><Gather/><Gather><Say>1</Say><Pause/><Say loop=2>2</Say></Gather></Response>';
    expect(refused(xml).path).toBe('Response/Gather[2]/Say[2]@loop');
  });

  it('bytes that are not UTF-8, with their offset', () => {
    const broken = (...wrong: number[]) =>
      new Uint8Array([...bytes('<a>é\n\ufffd'), ...wrong, ...bytes('</a>')]);
    for (const wrong of [
      [0xff],
      [0xc3],
      [0xe2, 0x82],
      [0xef, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xc0, 0xaf],
      [0xf5, 0x80, 0x80, 0x80],
    ]) {
      expect(refused(broken(...wrong))).toMatchObject({
        code: 'bad-encoding',
        at: '2:2',
        message: expect.stringContaining('offset 9 '),
      });
    }
    expect(refused(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).toMatchObject({
      code: 'bad-encoding',
      at: '1:1',
    });
    expect(refused(new Uint8Array([...bytes('<a>'), 0xe2, 0x82]))).toMatchObject({
      code: 'bad-encoding',
      at: '1:4',
    });
  });

  it('bytes that are declared to be something else', () => {
    const declared = (encoding: string, text = 'x') =>
      bytes(`<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`);
    expect(refused(declared('ISO-8859-1'))).toMatchObject({ code: 'bad-encoding', at: '1:21' });
    expect(refused(declared('UTF-16'))).toMatchObject({ code: 'bad-encoding' });
    expect(refused(declared('US-ASCII', 'é'))).toMatchObject({ code: 'bad-encoding' });
  });

  it('elements nested deeper than allowed', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parse(nested(64)).root.name).toBe('a');
    expect(refused(nested(65))).toMatchObject({ code: 'too-deep', at: '1:193' });
    expect(parse(nested(1000), { maxDepth: 1000 }).root.name).toBe('a');
    expect(refused('<a><b><c/></b></a>', { maxDepth: 2 })).toMatchObject({
      code: 'too-deep',
      path: 'a/b[1]/c[1]',
    });
  });

  it('documents longer than allowed, before anything is read', () => {
    expect(refused('<'.repeat(1_048_577)).code).toBe('too-large');
    expect(refused(new Uint8Array(4 * 1_048_576).fill(0xff)).code).toBe('too-large');
    expect(refused('<abcdef/>', { maxLength: 8 })).toMatchObject({ code: 'too-large', at: '1:1', path: '' });
    expect(parse(bytes('<a>ééé</a>'), { maxLength: 10 }).root.children).toEqual(['ééé']);
    expect(refused(bytes('<a>éééé</a>'), { maxLength: 10 }).code).toBe('too-large');
  });
});

describe('a document of a megabyte made to be slow', () => {
  const many = (piece: string, count = Math.floor(1_000_000 / piece.length)) => piece.repeat(count);
  const numbered = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join(' ');

  it.each<[what: string, xml: string, children: number, attributes: number]>([
    ['attributes', `<a ${numbered(70_000, (index) => `b${index}="1"`)}/>`, 0, 70_000],
    ['attributes with placeholders', `<a ${numbered(50_000, (index) => `b${index}="{{c}}"`)}/>`, 0, 50_000],
    ['elements with layout between them', `<a>${many('<b/> ')}</a>`, 200_000, 0],
    ['references', `<a b="${many('&amp;', 100_000)}">${many('&#65;', 100_000)}</a>`, 1, 1],
    ['openings of tags', `<a>${many('{{')}</a>`, 1, 0],
    ['closings of tags', `<a>{{b${many('}}')}</a>`, 2, 0],
    ['tags', `<a>${many('{{b}}')}</a>`, 200_000, 0],
    ['tags within tags', `<a>${many('{{#', 160_000)}${many('}}', 160_000)}</a>`, 1, 0],
    ['openings of secrets', `<a>${many('{{#secret}}')}</a>`, 90_909, 0],
    ['conditions that nothing closes', `<a>${many('{{#if {{b}} ')}</a>`, 166_667, 0],
    ['comments', `<a>${many('b<!-- -->')}</a>`, 1, 0],
    ['hyphens', `<a><!--${many('- ')}--></a>`, 0, 0],
    ['brackets in CDATA', `<a><![CDATA[${many(']]')}]]></a>`, 1, 0],
    ['CDATA with placeholders', `<a>${many('<![CDATA[{{b}}]]>')}</a>`, 58_823, 0],
    ['question marks', `<a><?b ${many('?')}?></a>`, 0, 0],
    ['line ends', `<a b="${many('\r\n', 200_000)}">${many('\r', 200_000)}</a>`, 1, 1],
    ['zeros in a reference', `<a>&#${many('0')}65;</a>`, 1, 0],
    ['letters in a DOCTYPE', `<!DOCTYPE a SYSTEM "${many('b')}"><a/>`, 0, 0],
  ])('is read: %s', (_, xml, children, attributes) => {
    const { root } = parse(xml);
    expect(root.children).toHaveLength(children);
    expect(Object.keys(root.attributes)).toHaveLength(attributes);
  });

  it.each<[what: string, xml: string, code: string, at: string]>([
    ['<', many('<'), 'not-well-formed', '1:1'],
    ['&', `<a>${many('&')}</a>`, 'not-well-formed', '1:4'],
    ['&a', `<a b="${many('&a')}"/>`, 'not-well-formed', '1:7'],
    ['start tags', many('<a>'), 'too-deep', '1:193'],
    ['comment openings', `<a>${many('<!--')}</a>`, 'not-well-formed', '1:10'],
    ['entity declarations', `<!DOCTYPE a [${many('<!ENTITY b "c">')}`, 'doctype', '1:1'],
    ['quotation marks in a DOCTYPE', `<!DOCTYPE a ${many('""')}><a/>`, 'not-well-formed', '1:1'],
    ['spaces in a DOCTYPE', `<!DOCTYPE a${many(' ')}b><a/>`, 'not-well-formed', '1:1'],
    ['spaces in a tag', `<a b${many(' ')}`, 'not-well-formed', '1:1'],
    ['a value that does not end', `<a b="${many('c')}`, 'not-well-formed', '1:1'],
    ['a name in a reference', `<a>&${many('b')};</a>`, 'not-well-formed', '1:4'],
    ['digits in a reference', `<a>&#${many('1')};</a>`, 'not-well-formed', '1:4'],
    ['halves of surrogate pairs', many('\ud800'), 'not-well-formed', '1:1'],
    ['white space', many(' \n'), 'not-well-formed', '500001:1'],
  ])('is refused, in few words: %s', (_, xml, code, at) => {
    const refusal = refused(xml);
    expect(refusal).toMatchObject({ code, at });
    expect(refusal.message.length).toBeLessThan(300);
  });
});

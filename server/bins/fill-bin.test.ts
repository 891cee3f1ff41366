import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Element, isElement, parse } from '../../src/document/index.js';
import { parseTemplate, render } from '../../src/template/dialect/index.js';
import { readBin } from './bin.js';
import { fillBin } from './fill-bin.js';
import { binLimits } from './limits.js';

const fill = (source: string, url = '/bins/x', sent: Readonly<Record<string, string>> = {}) =>
  fillBin(readBin('x', source), url, sent);

const say = (text: string) => `<Response><Say>${text}</Say></Response>`;

describe('fillBin', () => {
  it("fills in the address's query and what was sent; what was sent counts more", () => {
    expect(
      fill(say('{{name}} {{From}} {{Digits}}'), '/bins/x?name=Ann&From=nobody', {
        From: '+12025550100',
        Digits: '1',
      }),
    ).toEqual({ ok: true, xml: say('Ann +12025550100 1') });
  });

  it('repeats what stands in a list, and decides conditions', () => {
    const source =
      '<Response>{{#if Digits == 1}}<Dial>{{#Agents}}<Number>{{.}}</Number>{{/Agents}}</Dial>{{#else}}<Hangup/>{{/if}}</Response>';
    const url = '/bins/x?Agents[]=%2B12025550101&Agents[]=%2B12025550102';
    expect(fill(source, url, { Digits: '1' })).toEqual({
      ok: true,
      xml: '<Response><Dial><Number>+12025550101</Number><Number>+12025550102</Number></Dial></Response>',
    });
    expect(fill(source, url, { Digits: '2' })).toEqual({ ok: true, xml: '<Response><Hangup/></Response>' });
  });

  it('puts nothing where a name has no value', () => {
    expect(fill(say('Hello {{nobody}}.'))).toEqual({ ok: true, xml: say('Hello .') });
    expect(fill(say('{{toString}}{{__proto__}}{{constructor}}'))).toEqual({ ok: true, xml: say('') });
  });

  it('leaves secrets to Telnyx, also where they are percent-encoded', () => {
    expect(
      fill(say('{{#secret}}door code{{/secret}}'), '/bins/x?secret=guess&door%20code=guess', {
        secret: 'guess',
      }),
    ).toEqual({ ok: true, xml: say('{{#secret}}door code{{/secret}}') });
    expect(
      fill(
        say(
          '{{#url_encode}}a b{{#if Digits == 1}}{{#secret}}key{{/secret}}{{/if}}{{Digits}}/{{/url_encode}}',
        ),
        '',
        {
          Digits: '1',
        },
      ),
    ).toEqual({ ok: true, xml: say('a%20b{{#url_encode}}{{#secret}}key{{/secret}}{{/url_encode}}1%2F') });
  });

  it('gives no document where it would not be one', () => {
    const invalid = { ok: false, event: 'invalid-document' };
    expect(fill('<Response>{{#if Digits == 1}}<Say>{{/if}}</Response>', '', { Digits: '1' })).toMatchObject(
      invalid,
    );
    expect(fill('<Say>x</Say>')).toMatchObject(invalid);
    expect(fill('')).toMatchObject(invalid);
    expect(fill('{{name}}', '/bins/x?name=<Response/>')).toMatchObject(invalid);
    expect(fill('<Response>{{#a}}</Response>')).toMatchObject({ ok: false, event: 'invalid-template' });
  });

  it('tells why there is none without a word of what was sent', () => {
    const filled = fill('<Response>{{a}}<{{a}}></Response>', '/bins/x?a=%2B12025550123');
    expect(filled).toMatchObject({ ok: false });
    expect(JSON.stringify(filled)).not.toContain('2025550123');
  });
});

const markup = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[<>&"'{}#/!\-[\]a-z=;\s]{0,30}$/),
  fc.constantFrom(
    '{{#secret}}x{{/secret}}',
    ']]><Hangup/>',
    '--><Hangup/>',
    '"/><Hangup/>',
    '{',
    '{{',
    '&#60;',
  ),
);

const shape = ({ name, children }: Element): unknown => [name, children.filter(isElement).map(shape)];

describe('a value stays a value', () => {
  const source =
    '<Response><!-- {{a}} --><Say voice="{{a}}" language=\'{{b}}\'>{{a}}{{b}}<![CDATA[{{a}}]]>{{{b}}}{{#url_encode}}{{a}}{{/url_encode}}</Say>{{#secret}}k{{/secret}}</Response>';
  const plain = parse(render(parseTemplate(source), { parameters: { a: 'x', b: 'y' }, secrets: {} }).text);

  it('and becomes neither markup nor a tag, wherever it stands', () => {
    fc.assert(
      fc.property(markup, markup, (a, b) => {
        const filled = fill(source, `/bins/x?${new URLSearchParams({ a })}`, { b });
        if (!filled.ok) throw new Error(filled.message);
        expect(shape(parse(filled.xml).root)).toEqual(shape(plain.root));
        // What Telnyx makes of it: the secret of the template alone is filled in.
        const tags = parseTemplate(filled.xml);
        expect(tags.issues).toEqual([]);
        expect(tags.nodes.filter(({ kind }) => kind !== 'text')).toMatchObject([
          { kind: 'secret', name: 'k' },
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any template', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<Response>',
          '</Response>',
          '<Say>',
          '</Say>',
          '{{#if a == b}}',
          '{{#else}}',
          '{{/if}}',
          '{{#l}}',
          '{{.}}',
        ],
        ...[
          '{{/l}}',
          '{{^l}}',
          '{{a}}',
          '{{{a}}}',
          '{{',
          '}}',
          '{{! x }}',
          '{{#secret}}',
          '{{/secret}}',
          '<![CDATA[',
        ],
        ...[
          '{{#url_encode}}',
          '{{/url_encode}}',
          ']]>',
          '<!DOCTYPE a [<!ENTITY b "c">]>',
          '&b;',
          '{{>a}}',
          '{{=<% %>=}}',
        ],
      ),
      fc.string(),
    ),
    { maxLength: 20 },
  );

  it('gives a document that can be read, or a reason', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.string(), { maxLength: 3 }), (source, list) => {
        const query = new URLSearchParams(list.map((item): [string, string] => ['l[]', item]));
        const filled = fill(source.join(''), `/bins/x?${query}`, { a: 'b' });
        if (filled.ok) expect(parse(filled.xml).root.name).toBe('Response');
        else expect(filled.message).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is deep or huge is refused at little cost', () => {
  const many = (count: number) => `/bins/x?${'a[]=&'.repeat(count)}`;
  const cheap = (run: () => unknown) => {
    const before = performance.now();
    expect(run()).toMatchObject({ ok: false });
    expect(performance.now() - before).toBeLessThan(200);
  };

  it('a template', () => {
    cheap(() => fill('x'.repeat(binLimits.sourceLength + 1)));
    cheap(() => fill('{{#a}}'.repeat(10_000)));
    cheap(() => fill(`${'{{#a}}'.repeat(17)}x${'{{/a}}'.repeat(17)}`));
    cheap(() => fill(`<Response>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Response>`));
    cheap(() => fill('{{'.repeat(30_000)));
  });

  it('a list, and lists in lists', () => {
    cheap(() => fill('<Response>{{#a}}{{/a}}</Response>', many(101)));
    cheap(() => fill(`<Response>${'{{#a}}'.repeat(4)}${'{{/a}}'.repeat(4)}</Response>`, many(100)));
    cheap(() => fill(`<Response>${'{{#a}}'.repeat(16)}${'{{/a}}'.repeat(16)}</Response>`, many(100)));
  });

  it('what would become of it', () => {
    const source = say(`{{#a}}${'x'.repeat(60_000)}{{/a}}`);
    cheap(() => fill(source, many(100)));
    cheap(() => fill(say('{{a}}'.repeat(10_000)), `/bins/x?a=${'b'.repeat(8000)}`));
  });
});

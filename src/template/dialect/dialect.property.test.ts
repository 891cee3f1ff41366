import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, xmlText } from '../../document/arbitrary.test-kit.js';
import { response } from '../../document/index.js';
import { type Element, isElement } from '../../document/node.js';
import { parse } from '../../document/read/parse.js';
import { contextOf } from './context.js';
import { namesIn, unconfirmedIn } from './names.js';
import { parseTemplate } from './parse-template.js';
import { render } from './render.js';
import { hasTags } from './tokens.js';
import type { Context, Value } from './values.js';

const names = ['a', 'b', 'list', 'a.b', 'From', 'if'] as const;

const pieces = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{',
    '}',
    '{{a}}',
    '{{.}}',
    '{{{a}}}',
    '{{&b}}',
    '{{! x }}',
    '{{>a}}',
    '{{=<% %>=}}',
  ],
  ...['{{#list}}', '{{/list}}', '{{^a}}', '{{/a}}', '{{#if a == 1}}', '{{#if {{a}} != {{b}}}}', '{{#if a}}'],
  ...['{{#elseif b == x}}', '{{#else}}', '{{/if}}', '{{#url_encode}}', '{{/url_encode}}', '{{#secret}}', 'k'],
  ...[
    '{{/secret}}',
    '{{else}}',
    '{{#if ',
    ' == ',
    '#if',
    '<',
    '>',
    '"',
    "'",
    '<b c="',
    '"/>',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<!--',
    '-->',
    '-',
    '<?x ',
    '?>',
    '&',
    '&amp;',
    '\n',
    '\r\n',
    ' ',
    'x',
    '1',
    '\ufeff',
    '\ud800',
    '\u0000',
    '😀',
  ],
);
const soup = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const anyTemplate = fc.oneof({ weight: 3, arbitrary: soup }, anyText, fc.string({ unit: 'binary' }));

const scalar = fc.oneof(anyText, soup, fc.integer(), fc.boolean(), fc.constantFrom('', '1', 'x'));
const value: fc.Arbitrary<Value> = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
const context: fc.Arbitrary<Context> = fc.record({
  parameters: fc.dictionary(fc.constantFrom(...names), value),
  secrets: fc.dictionary(fc.constantFrom('k', 'a'), anyText),
});

describe('any text', () => {
  it('is read as a template, with issues that say where and what to do', () => {
    fc.assert(
      fc.property(anyTemplate, (source) => {
        const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
        const template = parseTemplate(source);
        for (const issue of [...template.issues, ...unconfirmedIn(template)]) {
          expect(issue.message).toMatch(/^[^\n]{20,500}$/u);
          const { line = 0, column = 0 } = issue;
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length);
        }
        for (const { at } of namesIn(template)) expect(source.startsWith('{{', at.offset)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is rendered with any values, the same each time', () => {
    fc.assert(
      fc.property(anyTemplate, context, fc.constantFrom('xml', 'none'), (source, values, escaping) => {
        const template = parseTemplate(source);
        const rendered = render(template, values, { escape: escaping });
        expect(render(template, values, { escape: escaping })).toEqual(rendered);
        expect(typeof rendered.text).toBe('string');
        for (const { message } of rendered.notes) expect(message.length).toBeLessThan(500);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds no tag once it is rendered, whatever the values are', () => {
    fc.assert(
      fc.property(anyTemplate, context, (source, values) => {
        expect(hasTags(render(parseTemplate(source), values).text)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('without a double brace is left as it is', () => {
    fc.assert(
      fc.property(anyTemplate, (source) => {
        fc.pre(!hasTags(source));
        const template = parseTemplate(source);
        expect(template.issues).toEqual([]);
        expect(render(template, { parameters: {}, secrets: {} })).toEqual({ text: source, notes: [] });
      }),
    );
  });
});

/** What may stand in a text or in an attribute's value of a proper template. */
const { inner } = fc.letrec<{ inner: string; part: string }>((tie) => ({
  inner: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('x', ' ', '}}', '{ ', '&amp;', '{{a}}', '{{ b }}', '{{{a}}}', '{{&a.b}}', '{{!c}}'),
    fc.constant('{{#secret}}k{{/secret}}'),
    tie('inner').map((text) => `{{#list}}${text}{{.}}{{/list}}`),
    tie('inner').map((text) => `{{^list}}${text}{{/list}}`),
    tie('inner').map((text) => `{{#url_encode}}${text}{{/url_encode}}`),
    fc.tuple(tie('inner'), tie('inner')).map(([yes, no]) => `{{#if a == 1}}${yes}{{#else}}${no}{{/if}}`),
  ),
}));

const properDocument = fc
  .array(
    fc.oneof(
      inner.map((text) => `<Say voice="${text}">${text}</Say>`),
      inner.map((text) => `<Play loop='${text}'/>`),
      inner.map((text) => `<Body><![CDATA[${text}]]></Body>`),
      inner.map((text) => `<!-- ${text} -->`),
    ),
    { maxLength: 4 },
  )
  .map((parts) => `<Response>${parts.join('')}</Response>`);

/** A document's elements and attributes, without what they hold. */
const structureOf = ({ name, attributes, children }: Element): unknown => [
  name,
  Object.keys(attributes),
  children.filter(isElement).map(structureOf),
];

const properContext = fc.record({
  parameters: fc.record({ a: scalar, b: scalar, 'a.b': scalar, list: fc.array(scalar, { maxLength: 3 }) }),
  secrets: fc.record({ k: anyText }),
});

describe('values', () => {
  it('never become markup: the document has the same elements and attributes with all of them', () => {
    const plain: Context = {
      parameters: { a: 'p', b: 'p', 'a.b': 'p', list: ['p'] },
      secrets: { k: 'p' },
    };
    fc.assert(
      fc.property(properDocument, properContext, (source, values) => {
        const template = parseTemplate(source);
        expect(template.issues).toEqual([]);
        const structure = structureOf(parse(render(template, plain).text).root);
        expect(structureOf(parse(render(template, values).text).root)).toEqual(structure);
      }),
      { numRuns: 3000 },
    );
  });

  it('come through the XML as they were', () => {
    const template = parseTemplate('<a b="{{v}}">.{{v}}{{#secret}}v{{/secret}}{{#l}}{{.}}{{/l}}.</a>');
    fc.assert(
      fc.property(xmlText, (v) => {
        const { text, notes } = render(template, { parameters: { v, l: [v] }, secrets: { v } });
        expect(notes).toEqual([]);
        const { attributes, children } = parse(text).root;
        expect(attributes.b).toBe(v.replace(/\r\n|[\t\n\r]/g, ' '));
        expect(children).toEqual([`.${v}${v}${v}.`.replace(/\r\n?/g, '\n')]);
      }),
      { numRuns: 2000 },
    );
  });

  it('come back from url_encode as they were', () => {
    const template = parseTemplate('{{#url_encode}}{{v}}{{/url_encode}}');
    fc.assert(
      fc.property(xmlText, (v) => {
        const { text } = render(template, { parameters: { v }, secrets: {} });
        expect(text).toMatch(/^[\w.~%-]*$/);
        expect(decodeURIComponent(text)).toBe(v);
        expect(contextOf(`/t?v=${text}`, {}).parameters.v).toBe(v);
      }),
      { numRuns: 1000 },
    );
  });

  it('of any address are gathered without an error', () => {
    const part = fc.constantFrom(
      '?',
      '&',
      '=',
      '[]',
      'a',
      '+',
      '1',
      '%',
      '%2B',
      '%ff',
      '#',
      '/',
      'L[]=x&',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        fc.dictionary(anyText, fc.jsonValue()),
        (url, sent) => {
          const { parameters } = contextOf(url, sent);
          for (const [name, own] of Object.entries(sent)) {
            expect(Object.hasOwn(parameters, name) || own === null).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what the builder writes', () => {
  it('of any text comes through unchanged, double braces and all', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        fc.pre(text.trim() !== '' && text.length < 3000);
        const built = response()
          .say(text)
          .connect({}, (c) => c.conversationRelay({ url: 'wss://example.com/', welcomeGreeting: text }))
          .aiGather({}, (a) => a.parameters({ type: 'object', description: text }));
        const xml = built.toXml();
        const template = parseTemplate(xml);
        expect(template.issues).toEqual([]);
        expect(render(template, { parameters: { From: 'x' }, secrets: { key: 'x' } })).toEqual({
          text: xml,
          notes: [],
        });
      }),
      { numRuns: 1000 },
    );
  });
});

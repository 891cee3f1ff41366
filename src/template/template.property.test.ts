import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import mustache from 'mustache';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isElement, isPlaceholder, type Node, type Text } from '../document/node.js';
import { parse } from '../document/read/parse.js';
import { everyNode } from './dialect/node.js';
import { parseTemplate } from './dialect/parse-template.js';
import { render as renderAsTelnyx } from './dialect/render.js';
import { conditionsIn, masked } from './mustache/masked.js';
import { template } from './template.js';

const source = `<Response>
  {{#intro}}<Say voice='{{voice}}'>{ {{a}}{{From}}{{b}} }{{#secret}}door code{{/secret}}</Say>{{/intro}}
  <Gather action="/x?q={{#url_encode}}{{a}}{{/url_encode}}&amp;f={{#url_encode}}{{From}}{{/url_encode}}">
    {{#list}}<Say>{{.}}{{#if From == 1}}{{a}}{{#else}}{{b}}{{/if}}{{.}}</Say>{{/list}}
    {{#people}}<Say>To {{name}}{{b}}</Say>{{/people}}
  </Gather>
  <!-- {{a}} -->
  <HttpRequest async="true"><Request url="https://api.example.com/" method="POST"><Body><![CDATA[{{{#b}}{{a}}{{/b}}{From}}]]></Body></Request></HttpRequest>
</Response>`.replace('[{{{#b}}', '[{ {{#b}}');

const shape = z.object({
  intro: z.boolean(),
  voice: z.string(),
  a: z.string(),
  b: z.string(),
  list: z.array(z.string()),
  people: z.array(z.object({ name: z.string() })),
});
const ready = template(source, { params: shape, secrets: ['door code'], keeps: ['From'] });

const pieces = [
  '{',
  '}',
  '{{',
  '}}',
  '{{From}}',
  '{{#secret}}',
  '{{/secret}}',
  '{{{',
  '#if',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#123;',
  '&amp;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '--',
  '/>',
  '<Hangup/>',
  ' a="b"',
  '\n',
  '\t',
  '\r',
  '\u00a0',
  'é',
  '😀',
  'x',
  ' ',
];
const nasty = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')),
);
const values = fc.record({
  intro: fc.boolean(),
  voice: nasty,
  a: nasty,
  b: nasty,
  list: fc.array(nasty, { maxLength: 3 }),
  people: fc.array(fc.record({ name: nasty }), { maxLength: 3 }),
});

const textTags = (text: Text): string[] =>
  typeof text === 'string' ? [] : text.filter(isPlaceholder).map(({ name }) => name);
const tagsOf = (node: Node): string[] =>
  isElement(node)
    ? [...Object.values(node.attributes).flatMap(textTags), ...node.children.flatMap(tagsOf)]
    : isPlaceholder(node)
      ? [node.name]
      : [];
const shapeOf = (node: Node): unknown =>
  isElement(node)
    ? [node.name, Object.keys(node.attributes), node.children.filter(isElement).map(shapeOf)]
    : '';

type Values = z.infer<typeof shape>;

/** The same values with a harmless text for each one that is not empty. */
const tame = (given: Values): Values => {
  const plain = (text: string) => (text === '' ? '' : 'x');
  return {
    intro: given.intro,
    voice: plain(given.voice),
    a: plain(given.a),
    b: plain(given.b),
    list: given.list.map(plain),
    people: given.people.map(({ name }) => ({ name: plain(name) })),
  };
};

describe('values in a template', () => {
  it('can never become an element, an attribute or a tag of Telnyx', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { root } = parse(ready.render(given));
        const expected = parse(ready.render(tame(given))).root;
        expect(shapeOf(root)).toEqual(shapeOf(expected));
        expect(tagsOf(root)).toEqual(tagsOf(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('come out of another reader of XML as they were, and another pass of Mustache finds nothing in them', () => {
    const plain = template('<Response><Say voice="{{a}}">{{a}}</Say></Response>', {
      params: z.object({ a: z.string() }),
    });
    const reader = new XMLParser({
      ignoreAttributes: false,
      trimValues: false,
      parseTagValue: false,
      parseAttributeValue: false,
      htmlEntities: true,
    });
    fc.assert(
      fc.property(
        nasty.filter((text) => text.trim() !== ''),
        (a) => {
          const xml = plain.render({ a });
          expect(mustache.parse(xml).map(([type]) => type)).toEqual(['text']);
          const { Say } = reader.parse(xml).Response;
          expect(Say).toEqual({ '#text': a, '@_voice': a });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("pass Telnyx's own filling in without a secret or a number getting into them", () => {
    fc.assert(
      fc.property(values, (given) => {
        const context = { parameters: { From: 'FROM' }, secrets: { 'door code': 'HUSH' } };
        const count = (xml: string, what: string) => xml.split(what).length - 1;
        const telnyx = (of: Values) => renderAsTelnyx(parseTemplate(ready.render(of)), context).text;
        const [filled, expected] = [telnyx(given), telnyx(tame(given))];
        expect(count(filled, 'HUSH')).toBe(count(expected, 'HUSH'));
        expect(count(filled, 'FROM')).toBe(count(expected, 'FROM'));
        expect(shapeOf(parse(filled).root)).toEqual(shapeOf(parse(expected).root));
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text as a template', () => {
  const soup = fc
    .array(
      fc.constantFrom(
        '<Say>',
        '</Say>',
        '{{a}}',
        '{{ a }}',
        '{{#l}}',
        '{{/l}}',
        '{{^l}}',
        '{{! c }}',
        '{{.}}',
        '{{#secret}}s{{/secret}}',
        '{{#if F == 1}}',
        '{{#elseif {{F}} != 2}}',
        '{{#else}}',
        '{{/if}}',
        '{{F}}',
        '{',
        '}',
        '{{',
        '}}',
        '\n',
        ' ',
        'x',
        '{{{a}}}',
        '{{>p}}',
        '{{=<% %>=}}',
        '{{#url_encode}}',
        '{{/url_encode}}',
        '{{# l }}',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('is read, or refused as data with a position, and nothing is thrown', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const lines = text.split('\n').length;
        for (const issue of template(text, {
          params: z.object({ a: z.string(), l: z.array(z.string()) }),
          secrets: ['s'],
          keeps: ['F'],
        }).issues) {
          expect(issue.line).toBeGreaterThan(0);
          expect(issue.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same tags for Mustache, but for the conditions, which Mustache does not have', () => {
    const tagKinds = ['name', '#', '^', '&'];
    type Spans = ReturnType<typeof mustache.parse>;
    const starts = (spans: Spans): number[] =>
      spans.flatMap((span) => [
        ...(tagKinds.includes(span[0]) ? [span[2]] : []),
        ...(span.length === 6 ? starts(span[4]) : []),
      ]);
    fc.assert(
      fc.property(soup, (text) => {
        const { nodes, issues } = parseTemplate(text);
        fc.pre(issues.length === 0);
        const ours = [...everyNode(nodes)].flatMap((node) =>
          node.kind === 'text' || node.kind === 'braces' || node.kind === 'comment' || node.kind === 'if'
            ? []
            : [node.at.offset],
        );
        expect(starts(mustache.parse(masked(text, conditionsIn(text))))).toEqual(ours);
      }),
      { numRuns: 1000 },
    );
  });
});

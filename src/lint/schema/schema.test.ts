import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { describeVocabulary } from '../../../verbs/index.js';
import { anySteps, documentOf } from '../../document/arbitrary.test-kit.js';
import { write } from '../../document/write.js';
import { listRules } from '../list-rules.js';
import { texmlCustomData, texmlXsd } from './index.js';

let schema: XmlDocument;
let validator: XsdValidator;
beforeAll(() => {
  schema = XmlDocument.fromString(texmlXsd());
  validator = XsdValidator.fromDoc(schema);
});
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

/** What the schema says against a document; nothing for a valid one. */
function complaint(xml: string): string | undefined {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}

const rules = listRules();
/** A tag between elements is text to a schema. */
const isPlain = (code: string): boolean =>
  !/\{\{[#^/]/.test(code.replace(/\{\{#secret\}\}.*?\{\{\/secret\}\}/g, ''));
const good = rules.flatMap(({ examples }) =>
  examples.filter(({ kind, code }) => kind === 'good' && isPlain(code)),
);

/** What a schema has words for. */
const expressible = [
  'wrong-root',
  'unknown-element',
  'wrong-child',
  'unknown-attribute',
  'missing-attribute',
  'bad-value',
  'bad-text',
  'missing-text',
  'unexpected-text',
  'too-few-children',
];
const bad = rules.flatMap(({ name, examples }) =>
  expressible.includes(name) ? examples.filter(({ kind }) => kind === 'bad') : [],
);

describe('the XML Schema', () => {
  it.each(good)('takes $code', ({ code }) => {
    expect(complaint(code)).toBeUndefined();
  });

  it.each(bad)('refuses $code', ({ code }) => {
    expect(complaint(code)).toBeDefined();
  });

  it.each([
    '<Response><Connect><Stream url="wss://example.com/a"/><AIAssistant join="a"/></Connect></Response>',
    '<Response><Refer><Sip>sip:a@example.com</Sip><Sip>sip:b@example.com</Sip></Refer></Response>',
    '<Response><Stop><Stream url="wss://example.com/a"/></Stop></Response>',
    '<Response><Start><Siprec connectorName="a" sessionTimeoutSecs="89"/></Start></Response>',
    '<Response><Play digits="12x"/></Response>',
  ])('refuses %s', (xml) => {
    expect(complaint(xml)).toBeDefined();
  });

  it('takes placeholders in the place of any value', () => {
    expect(
      complaint(
        '<Response><Gather timeout="{{t}}" action="{{#secret}}a b{{/secret}}" input="{{i}}"/><Dial><Number statusCallbackEvent="{{e}}">{{To}}</Number></Dial></Response>',
      ),
    ).toBeUndefined();
  });

  it('takes what the checker takes', () => {
    let seen = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { root, issues } = documentOf(steps);
        if (issues.some(({ severity }) => severity === 'error')) return;
        const xml = write(root);
        if (!isPlain(xml)) return;
        seen += 1;
        expect(complaint(xml), xml).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it('has the documentation of every element and attribute', () => {
    const xsd = texmlXsd();
    for (const { doc, attributes } of Object.values(describeVocabulary().elements)) {
      for (const told of [doc, ...Object.values(attributes).map((one) => one.doc)]) {
        expect(xsd).toContain(
          told
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;'),
        );
      }
    }
  });
});

const markdown = z.strictObject({ kind: z.literal('markdown'), value: z.string() });
const customData = z.strictObject({
  version: z.literal(1.1),
  tags: z.array(
    z.strictObject({
      name: z.string(),
      description: markdown,
      attributes: z.array(
        z.strictObject({
          name: z.string(),
          description: markdown,
          values: z.optional(z.array(z.strictObject({ name: z.string() }))),
        }),
      ),
      references: z.array(z.strictObject({ name: z.string(), url: z.url() })),
    }),
  ),
});

describe('the custom data for editors', () => {
  it('has the documented form, and every element and attribute', () => {
    const { tags } = customData.parse(JSON.parse(JSON.stringify(texmlCustomData())));
    for (const [shape, { attributes }] of Object.entries(describeVocabulary().elements)) {
      const tag = tags.find(({ name }) => name === shape.split('@')[0]);
      expect(tag?.attributes.map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(attributes)),
      );
    }
    expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
  });
});

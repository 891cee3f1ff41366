import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySteps, anyText, documentOf } from '../document/arbitrary.test-kit.js';
import { check } from '../document/check.js';
import { type Element, isElement } from '../document/node.js';
import { parse } from '../document/read/parse.js';
import { write } from '../document/write.js';
import type { Finding } from './finding.js';
import { createLinter } from './linter.js';
import { telnyxParameters } from './linting.test-kit.js';

const linter = createLinter({ telnyxParameters });
const lint = linter.lint;

const markup = fc
  .array(
    fc.constantFrom(
      '<Response>',
      '</Response>',
      '<Gather ',
      'action="/a" ',
      "Timeout='5'",
      '>',
      '/>',
      '</Gather>',
      '<Say>',
      '</Say>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '{{',
      '}}',
      '{{#if A == 1}}',
      '{{/if}}',
      '{{#else}}',
      '<!-- texml-ignore -->',
      '&amp;',
      '&',
      '"',
      '<?xml version="1.0"?>',
      '\n',
      'x',
      '<Sms/>',
      '<Redirect>/a</Redirect>',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Documents that were built, as text. Those that can't be written at all are left out. */
const built = anySteps.map((steps) => write(documentOf(steps).root)).filter((xml) => isReadable(xml));

function isReadable(xml: string): boolean {
  try {
    parse(xml);
    return true;
  } catch {
    return false;
  }
}

const lines = (text: string): readonly string[] => text.replace(/^\ufeff/, '').split(/\r\n?|\n/);

function expectInside({ line, column, endLine, endColumn }: Finding, text: string): void {
  const all = lines(text);
  expect(line).toBeGreaterThanOrEqual(1);
  expect(endLine).toBeLessThanOrEqual(all.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual((all[line - 1] ?? '').length + 1);
  expect(endLine > line || endColumn >= column).toBe(true);
}

describe('whatever it is given', () => {
  it('the linter answers, and says where', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markup, built), (text) => {
        for (const finding of lint(text)) {
          expectInside(finding, text);
          expect(finding.message).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('it answers for bytes as for their text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(Array.isArray(lint(bytes))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(markup, (text) => {
        expect(lint(new TextEncoder().encode(text))).toEqual(lint(text));
      }),
    );
  });

  it('what the checker finds is found, in the same place or in the text of the element', () => {
    fc.assert(
      fc.property(built, (xml) => {
        const document = parse(xml);
        if (xml.includes('{{')) return;
        const findings = lint(xml);
        for (const { code, path, line = 0 } of check(document)) {
          const found = findings.find((finding) => finding.rule === code && finding.path === path);
          expect(found, `${code} at ${path}`).toBeDefined();
          expect(found?.line).toBeGreaterThanOrEqual(line);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('fixes', () => {
  it('find nothing more to mend in a second run', () => {
    fc.assert(
      fc.property(fc.oneof(markup, built, built.chain(miscased)), (xml) => {
        const { text } = linter.fix(xml);
        expect(linter.fix(text)).toMatchObject({ text, fixed: 0 });
        expect(lint(text).filter(({ fix }) => fix)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('change nothing in a document without errors', () => {
    fc.assert(
      fc.property(built, (xml) => {
        if (lint(xml).every(({ severity }) => severity !== 'error')) expect(linter.fix(xml).text).toBe(xml);
      }),
      { numRuns: 500 },
    );
  });
});

/** A document with one of its attribute names in another letter case. */
function miscased(xml: string): fc.Arbitrary<string> {
  const names = [...xml.matchAll(/ ([a-z]\w*)="/g)];
  return names.length === 0
    ? fc.constant(xml)
    : fc.constantFrom(...names).map(({ index, 1: name = '' }) => {
        const start = index + 1;
        return xml.slice(0, start) + name.toUpperCase() + xml.slice(start + name.length);
      });
}

/** What is done to a good document, and the rules that may find it. */
interface Mutation {
  readonly name: string;
  readonly mutate: (element: Element) => Element | undefined;
  readonly found: readonly string[];
}

const withAttribute = (
  element: Element,
  change: (name: string, value: string) => readonly [string, string],
): Element | undefined => {
  const [first] = Object.entries(element.attributes).filter(([, value]) => typeof value === 'string');
  if (!first) return undefined;
  const { [first[0]]: _, ...rest } = element.attributes;
  return { ...element, attributes: { ...rest, ...Object.fromEntries([change(first[0], String(first[1]))]) } };
};

const mutations: readonly Mutation[] = [
  {
    name: 'a misspelt attribute',
    mutate: (one) => withAttribute(one, (name, value) => [`${name}x`, value]),
    found: ['unknown-attribute'],
  },
  {
    name: 'a misspelt element',
    mutate: (one) => ({ ...one, name: `${one.name}x` }),
    found: ['unknown-element'],
  },
  {
    name: 'a miscased element',
    mutate: (one) => ({ ...one, name: one.name.toUpperCase() }),
    found: ['unknown-element'],
  },
  {
    name: 'a nonsensical child',
    mutate: (one) => ({
      ...one,
      children: [...one.children, { name: 'Echo', attributes: {}, children: [] }],
    }),
    found: ['unknown-element'],
  },
];

/** Puts what a change makes of the nth element in its place. */
function mutated(root: Element, at: number, mutate: Mutation['mutate']): Element | undefined {
  let seen = -1;
  let isDone = false;
  const visit = (element: Element): Element => {
    seen += 1;
    if (seen === at) {
      const changed = mutate(element);
      isDone = changed !== undefined;
      return changed ?? element;
    }
    return {
      ...element,
      children: element.children.map((child) => (isElement(child) ? visit(child) : child)),
    };
  };
  const changed = visit(root);
  return isDone ? changed : undefined;
}

describe.each(mutations)('$name', ({ mutate, found }) => {
  it('is found wherever it is made', () => {
    let made = 0;
    fc.assert(
      fc.property(anySteps, fc.nat({ max: 3 }), (steps, at) => {
        const { root, issues } = documentOf(steps);
        if (issues.some(({ severity }) => severity === 'error')) return;
        const changed = mutated(root, at + 1, mutate);
        if (!changed) return;
        made += 1;
        expect(lint(write(changed)).map(({ rule }) => rule)).toEqual(expect.arrayContaining([...found]));
      }),
      { numRuns: 400 },
    );
    expect(made).toBeGreaterThan(40);
  });
});

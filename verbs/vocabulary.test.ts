import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsFile, isCurrent, readDocs } from '../scripts/verb-docs.js';
import type { AttributeSpec, ElementShape, ElementSpec, Rule } from './define.js';
import { describeVocabulary } from './describe.js';
import { vocabulary } from './vocabulary.js';

const specs: Readonly<Record<string, ElementSpec>> = vocabulary;
const shapes = Object.entries(specs).flatMap(([key, spec]): [string, ElementShape][] => [
  [key, spec],
  ...Object.entries(spec.under ?? {}).map(([parent, shape]): [string, ElementShape] => [
    `${key}@${parent}`,
    shape,
  ]),
]);
const allRules = shapes.flatMap(([, shape]) => shape.rules ?? []);
const attributes = shapes.flatMap(([key, shape]) =>
  Object.entries(shape.attributes ?? {}).map(([name, spec]) => ({ at: `${key} ${name}`, spec })),
);

const fits = ({
  default: value,
  values,
  min = -Infinity,
  max = Infinity,
  alsoAllowed,
  ...spec
}: AttributeSpec) => {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
    case 'number':
      return (
        typeof value === 'number' &&
        (spec.type === 'number' || Number.isInteger(value)) &&
        ((value >= min && value <= max) || alsoAllowed?.includes(value) === true)
      );
    case 'token-list':
    case 'enum':
      return (
        typeof value === 'string' &&
        values !== undefined &&
        value.split(spec.type === 'enum' ? '\n' : ' ').every((one) => values.includes(one))
      );
    default:
      return typeof value === 'string' && spec.pattern?.test(value) !== false;
  }
};

describe('the vocabulary', () => {
  it('names only elements that it has', () => {
    const named = shapes.flatMap(([at, shape]) => [
      ...Object.keys(shape.children ?? {}).map((child) => [at, child]),
      ...(shape.oneOf ?? []).map((child) => [at, child]),
      ...Object.values(shape.attributes ?? {}).flatMap(({ documentAllows = [] }) =>
        documentAllows.map((child) => [at, child]),
      ),
    ]);
    const parents = Object.entries(specs).flatMap(([key, { under = {} }]) =>
      Object.keys(under).map((parent) => [key, parent]),
    );
    expect([...named, ...parents].filter(([, name = '']) => !(name in specs))).toEqual([]);
  });

  it('differs under a parent only where that parent has such a child', () => {
    const odd = Object.entries(specs).flatMap(([key, { under = {} }]) =>
      Object.keys(under).filter((parent) => !(key in (specs[parent]?.children ?? {}))),
    );
    expect(odd).toEqual([]);
  });

  it('asks for exactly one of children that the element has', () => {
    for (const [at, { oneOf = [], children = {} }] of shapes) {
      expect(
        oneOf.filter((child) => !(child in children)),
        at,
      ).toEqual([]);
    }
  });

  it('names only attributes that the element has', () => {
    const unknown = shapes.flatMap(([at, shape]) => {
      const known = ['application', ...Object.keys(shape.attributes ?? {})];
      const methods = Object.values(shape.attributes ?? {}).flatMap(({ method }) => method ?? []);
      const read = (shape.rules ?? []).flatMap(({ reads }) => reads);
      return [...methods, ...read, ...(shape.textMethod ? [shape.textMethod] : [])]
        .filter((name) => !known.includes(name))
        .map((name) => `${at} ${name}`);
    });
    expect(unknown).toEqual([]);
    const takers = Object.values(specs).filter(({ terminalWith }) => terminalWith);
    expect(takers.filter(({ terminalWith = '', attributes: has = {} }) => !(terminalWith in has))).toEqual(
      [],
    );
  });

  it('gives each code to one rule, in kebab-case', () => {
    const byCode = new Map<string, Rule>();
    for (const rule of shapes.flatMap(([, shape]) => shape.rules ?? [])) {
      expect(rule.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(byCode.get(rule.code) ?? rule, rule.code).toBe(rule);
      byCode.set(rule.code, rule);
    }
    expect(byCode.size).toBeGreaterThan(0);
  });

  it('has defaults that it would accept itself', () => {
    const wrong = attributes.filter(({ spec }) => spec.default !== undefined && !fits(spec));
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('has patterns that look at the whole value', () => {
    const open = attributes.filter(({ spec }) => spec.pattern && !/^\^.*\$$/.test(spec.pattern.source));
    expect(open.map(({ at }) => at)).toEqual([]);
  });

  it('lists values exactly where the type calls for them, and each once', () => {
    const closed = ({ spec }: { spec: AttributeSpec }) => spec.type === 'enum' || spec.type === 'token-list';
    const odd = attributes.filter(
      (one) =>
        (one.spec.type === 'enum' && !one.spec.values) ||
        (one.spec.values !== undefined && !closed(one)) ||
        new Set(one.spec.values).size !== (one.spec.values ?? []).length,
    );
    expect(odd.map(({ at }) => at)).toEqual([]);
  });

  it('checks by a rule what is required under a condition', () => {
    for (const [element, { attributes: described, rules }] of Object.entries(describeVocabulary().elements)) {
      for (const [name, { requiredWhen, required }] of Object.entries(described)) {
        if (!requiredWhen) continue;
        const codes = rules.map(({ code }) => code);
        const own = allRules.filter(({ code }) => codes.includes(code));
        const asks = ({ reads, message }: Rule) => reads.includes(name) || message.includes(`\`${name}\``);
        expect(own.some(asks), `${element} ${name}`).toBe(true);
        expect(required, `${element} ${name}`).toBeUndefined();
      }
    }
  });

  it('holds every file that defines an element', () => {
    const folder = new URL('./', import.meta.url);
    const defining = readdirSync(folder).filter(
      (name) =>
        !name.includes('.test') && readFileSync(new URL(name, folder), 'utf8').includes(' = define({\n  /**'),
    );
    const listed = readFileSync(new URL('all.ts', folder), 'utf8').trim().split('\n');
    expect(listed.sort()).toEqual(
      defining.map((name) => `export * from './${name.slice(0, -3)}.js';`).sort(),
    );
    expect(Object.keys(vocabulary)).toHaveLength(listed.length);
  });
});

describe('the documentation of the vocabulary', () => {
  it('is what the comments say', () => {
    expect(isCurrent(), `${docsFile} is stale: run \`npx jiti scripts/verb-docs.ts\``).toBe(true);
  });

  it('covers every element and every attribute, and nothing else', () => {
    const { elements } = describeVocabulary();
    const docs = readDocs();
    expect(Object.keys(docs).sort()).toEqual(Object.keys(elements).sort());
    for (const [name, { attributes: entries }] of Object.entries(docs)) {
      expect(Object.keys(entries)).toEqual(Object.keys(elements[name]?.attributes ?? {}));
    }
  });

  it('is plain JSON with a public source for everything', () => {
    const described = describeVocabulary();
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    for (const element of Object.values(described.elements)) {
      for (const one of [element, ...Object.values(element.attributes)]) {
        expect(one.source).toMatch(/^https:\/\/(developers\.telnyx\.com|github\.com\/team-telnyx)\//);
        expect(one.doc).toMatch(/^[A-Z`].*\.$/);
      }
    }
  });
});

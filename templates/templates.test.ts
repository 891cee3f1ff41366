import { check, isElement, isPlaceholder, type Node, type Placeholder, parse, type Text } from 'texml';
import { createLinter } from 'texml/lint';
import { declarationsIn, namesIn, parseTemplate, template, unconfirmedIn } from 'texml/template';
import { describe, expect, it } from 'vitest';
import { examplesOf, names, read, rendered } from './shipped.test-kit.js';

const readme = read('README.md');

const inText = (text: Text): Placeholder[] => (typeof text === 'string' ? [] : text.filter(isPlaceholder));
const placeholdersOf = (node: Node): Placeholder[] =>
  isElement(node)
    ? [...Object.values(node.attributes).flatMap(inText), ...node.children.flatMap(placeholdersOf)]
    : isPlaceholder(node)
      ? [node]
      : [];

it('there is a template for each use, and the README names those and no others', () => {
  const uses = [
    'menu',
    'voicemail',
    'queue',
    'conference',
    'forward',
    'appointment-reminder',
    'out-of-hours',
    'survey',
  ];
  expect(names).toEqual(expect.arrayContaining(uses));
  const told = [...readme.matchAll(/^\| \[`(.+?)`\]\(\1\.xml\) \|/gm)].map(([, name]) => name);
  expect(told).toEqual(names);
});

it("the README's address has every parameter in its query that has no default", () => {
  const address = new URL(/https:\/\/\S+\/out-of-hours\.xml\?\S+/.exec(readme)?.[0] ?? '');
  const { params } = declarationsIn(read('out-of-hours.xml'));
  expect([...address.searchParams.keys()].sort()).toEqual(params.map(({ name }) => name).sort());
});

describe.each(names)('the template %s', (name) => {
  const source = read(`${name}.xml`);
  const declared = declarationsIn(source);
  const used = [...new Set(namesIn(parseTemplate(source)).map((use) => use.name))];

  it('has nothing wrong with it, and uses nothing that Telnyx does not document', () => {
    expect(template(source).issues).toEqual([]);
    expect(unconfirmedIn(parseTemplate(source))).toEqual([]);
    expect(createLinter().lint(source)).toEqual([]);
  });

  it('declares what it uses, and nothing else', () => {
    const { params, secrets, keeps, summary } = declared;
    expect([...params, ...secrets, ...keeps].map((one) => one.name).sort()).toEqual(used.sort());
    expect(summary).toMatch(/\.$/);
    for (const { description } of [...params, ...secrets, ...keeps]) expect(description).toMatch(/\.$/);
  });

  it('has an example for each parameter that needs a value', () => {
    const needed = declared.params.filter((param) => !param.isOptional);
    expect(needed.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it('makes a document without a warning, in which only what is Telnyx’s is left', () => {
    const document = parse(rendered(name));
    expect(check(document)).toEqual([]);
    const left = [...declared.secrets, ...declared.keeps].map((one) => one.name);
    expect([...new Set(placeholdersOf(document.root).map((one) => one.name))].sort()).toEqual(left.sort());
  });

  it('says all at once which values it needs', () => {
    const issues = template(source).check({});
    const needed = declared.params.filter((param) => !param.isOptional).map((param) => param.name);
    expect(issues.map(({ path }) => path).sort()).toEqual(needed.sort());
    expect(issues.every(({ line = 0 }) => line > 0)).toBe(true);
  });

  it('takes any text for a text, and stays the same document', () => {
    const shape = (node: Node): unknown =>
      isElement(node)
        ? [node.name, Object.keys(node.attributes), node.children.filter(isElement).map(shape)]
        : '';
    const texts = declared.params
      .filter(({ type, isList }) => type === 'string' && !isList)
      .map((param) => param.name);
    const nasty = '"/></Say><Hangup/>{{#secret}}x{{/secret}}{{From}}<![CDATA[]]>&amp;\'';
    const filled = parse(rendered(name, Object.fromEntries(texts.map((text) => [text, nasty]))));
    const plain = parse(rendered(name, Object.fromEntries(texts.map((text) => [text, 'x']))));
    expect(shape(filled.root)).toEqual(shape(plain.root));
    expect(placeholdersOf(filled.root)).toEqual(placeholdersOf(plain.root));
    expect(examplesOf(declared)).toBeDefined();
  });
});

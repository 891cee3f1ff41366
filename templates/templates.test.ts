import { readdirSync, readFileSync } from 'node:fs';
import { check, isElement, isPlaceholder, type Node, type Placeholder, parse, type Text } from 'texml';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const readme = read('README.md');
const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));

const inText = (text: Text): Placeholder[] => (typeof text === 'string' ? [] : text.filter(isPlaceholder));
const placeholdersOf = (node: Node): Placeholder[] =>
  isElement(node)
    ? [...Object.values(node.attributes).flatMap(inText), ...node.children.flatMap(placeholdersOf)]
    : isPlaceholder(node)
      ? [node]
      : [];

const errorsOf = (xml: string) => check(parse(xml)).filter(({ severity }) => severity === 'error');
const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The part of the README that is about one template. */
const sectionOf = (name: string): string => readme.split(/^## /m).find((part) => part.startsWith(name)) ?? '';

it('there are templates, and the README is about those and no others', () => {
  expect(names).not.toEqual([]);
  const told = [...readme.matchAll(/^## (\S+\.xml)$/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(names.sort());
});

describe.each(names)('the template %s', (name) => {
  const xml = read(name);
  const parameters = [...new Set(placeholdersOf(parse(xml).root).map((one) => one.name))];
  const rows = [...sectionOf(name).matchAll(/^\| `\{\{(\w+)\}\}` \|.*\| `(.+)` \|$/gm)];
  const examples = new Map(rows.map(([, parameter = '', example = '']) => [parameter, example]));

  it('is a document that Telnyx runs as it stands', () => {
    expect(errorsOf(xml)).toEqual([]);
  });

  it('has nothing but plain parameters in it', () => {
    expect(placeholdersOf(parse(xml).root).filter(({ placeholder }) => placeholder !== 'param')).toEqual([]);
  });

  it('has each of its parameters in the README, and there are no others', () => {
    expect([...examples.keys()].sort()).toEqual(parameters.sort());
  });

  it("is still one that Telnyx runs, and has no parameter left, once the README's examples are in it", () => {
    const filled = xml.replaceAll(/\{\{(\w+)\}\}/g, (_, parameter) => escaped(examples.get(parameter) ?? ''));
    expect(errorsOf(filled)).toEqual([]);
    expect(placeholdersOf(parse(filled).root)).toEqual([]);
  });

  it("takes the README's address with every parameter in its query", () => {
    const address = new URL(new RegExp(`https://\\S+/${name}\\?\\S+`).exec(readme)?.[0] ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual(Object.fromEntries(examples));
  });
});

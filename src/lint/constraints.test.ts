import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverage } from './constraints.test-kit.js';
import { lintText } from './linting.test-kit.js';

const file = new URL('../../../shared/texml/elements.json', import.meta.url);

const entries = Object.entries(coverage).flatMap(([element, list]) =>
  list.map((covered, index) => ({ at: `${element} ${index + 1}`, covered })),
);

describe('the constraints of the elements', () => {
  it.each(entries)('$at', ({ covered }) => {
    if ('rule' in covered) {
      const found = lintText(covered.xml, { answers: covered.answers });
      expect(found.map(({ rule }) => rule)).toContain(covered.rule);
    } else if ('content' in covered) expect(lintText(covered.content)).toEqual([]);
    else expect(covered.because).toMatch(/^[A-Z].*\.$/);
  });

  it.skipIf(!existsSync(file))('are all covered by a rule, or say why not', () => {
    const { elements }: Facts = JSON.parse(readFileSync(file, 'utf8'));
    const known = Object.entries(elements).map(
      ([name, { constraints = [] }]) => [name, constraints.length] as const,
    );
    const covered = Object.entries(coverage).map(([name, list]) => [name, list.length] as const);
    expect(Object.fromEntries(covered)).toEqual(Object.fromEntries(known.filter(([, count]) => count > 0)));
  });
});

interface Facts {
  readonly elements: Readonly<Record<string, { readonly constraints?: readonly string[] }>>;
}

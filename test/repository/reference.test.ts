import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsFolder, stalePages } from '../../scripts/reference.js';
import { listOperations } from '../../src/api/index.js';
import { callbackNames, webhookNames } from '../../src/callbacks/index.js';
import { shippedNames } from '../../src/cli/render-sources.js';
import { listRules } from '../../src/lint/index.js';
import { describeVocabulary } from '../../verbs/index.js';

describe('the reference', () => {
  const read = (page: string) => readFileSync(join(docsFolder, page), 'utf8');
  const headings = (page: string) => [...read(page).matchAll(/^### (.*)$/gm)].map(([, name]) => name);

  it('is what the tables and their comments say', { timeout: 120_000 }, () => {
    expect(stalePages(), 'run `npx jiti scripts/reference.ts`').toEqual([]);
  });

  it('has a section for each operation, callback, webhook, element, template and rule', () => {
    expect(headings('operations.md')).toEqual(listOperations().map(({ operation }) => operation));
    expect(headings('callbacks.md')).toEqual([...callbackNames(), ...webhookNames()]);
    expect(headings('templates.md')).toEqual(shippedNames());
    expect(headings('lint.md').sort()).toEqual(listRules().map(({ name }) => name));
    expect(headings('verbs.md').sort()).toEqual(Object.keys(describeVocabulary().elements).sort());
  });

  it('has links that lead to a heading of the page, and tables whose rows have as many cells as their head', () => {
    for (const page of ['operations.md', 'callbacks.md', 'from-twiml.md', 'verbs.md', 'lint.md']) {
      const text = read(page);
      const slugs = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(new Set(slugs).size, `${page} has two headings of one address`).toBe(slugs.length);
      for (const [, slug] of text.matchAll(/\]\(#([^)]*)\)/g)) expect(slugs).toContain(slug);
      for (const [rows] of text.matchAll(/(?:^\|.*\n)+/gm)) {
        const cells = rows
          .trim()
          .split('\n')
          .map((row) => row.split(/(?<!\\)\|/).length);
        expect(new Set(cells).size, rows).toBe(1);
      }
    }
  });
});

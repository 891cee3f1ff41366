import { describe, expect, it } from 'vitest';
import { eitherPage } from './either-page.js';
import { isRefusal } from './http/refusal.js';

const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

const pageOf = (page: Parameters<typeof eitherPage>[1]) => {
  const found = eitherPage(all, page);
  return isRefusal(found) ? found.status : [found.data.map(({ id }) => id).join(''), found.meta];
};

describe('a list that is paged in two ways', () => {
  it('goes by number where nothing says otherwise', () => {
    expect(pageOf({ number: 2, size: 2 })).toEqual([
      'cd',
      { page_number: 2, total_pages: 3, page_size: 2, total_results: 5 },
    ]);
    expect(pageOf(undefined)).toMatchObject(['abcde', { page_number: 1, total_pages: 1 }]);
  });

  it('goes by a place in it', () => {
    expect(pageOf({ limit: 2 })).toMatchObject(['ab', { cursors: { before: 'a', after: 'b' } }]);
    expect(pageOf({ limit: 2, after: 'b' })).toMatchObject(['cd', { page_number: 2, total_pages: 3 }]);
    expect(pageOf({ limit: 2, after: 'd' })).toMatchObject(['e', { page_number: 3 }]);
    expect(pageOf({ after: 'e' })).toMatchObject(['', { cursors: { before: null, after: null } }]);
    expect(pageOf({ limit: 2, before: 'd' })).toMatchObject(['bc', {}]);
    expect(pageOf({ limit: 3, before: 'b' })).toMatchObject(['a', {}]);
  });

  it('refuses a place that is none', () => {
    expect(pageOf({ after: 'x' })).toBe(422);
    expect(pageOf({ before: 'x' })).toBe(422);
  });
});

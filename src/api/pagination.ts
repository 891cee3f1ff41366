import { encodeFields } from './encode.js';
import { InvalidReplyError } from './errors.js';
import type { Pagination } from './operation.js';
import type { Delivery } from './reply.js';
import { isRecord } from './values.js';

/** One page of a list. */
export interface Page<Item, Reply> {
  readonly items: readonly Item[];
  /** The reply that the items came in. */
  readonly reply: Reply;
}

/**
 * A list that asks for its pages as they are needed. Nothing is sent before the first of them is.
 *
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * const telnyx = new TelnyxClient({ apiKey: 'KEY' });
 * for await (const call of telnyx.texml.calls.list({ Status: 'completed' })) console.log(call.sid);
 * const { items, reply } = await telnyx.texml.applications.list().page();
 * console.log(items.length, 'of', reply.meta?.total_results);
 * ```
 */
export interface List<Item, Reply> extends AsyncIterable<Item> {
  /** The first page. */
  page(): Promise<Page<Item, Reply>>;
  /** Page by page. */
  pages(): AsyncIterable<Page<Item, Reply>>;
  /** Every item of every page. */
  all(): Promise<Item[]>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Asks for one page. `follows` is set where the query comes from the page before. */
export type AskPage = (query: Fields, follows: boolean) => Promise<Delivery>;

/** A list over its first query and a way to ask. */
export function listOver(
  operation: string,
  pagination: Pagination,
  first: Fields,
  ask: AskPage,
): List<unknown, unknown> {
  const read = async (query: Fields, follows: boolean): Promise<Page<unknown, unknown>> => {
    const { value, status } = await ask(query, follows);
    const items: unknown = isRecord(value) ? value[pagination.items] : undefined;
    if (Array.isArray(items)) return { items, reply: value };
    const issue = {
      code: 'invalid-field',
      severity: 'error',
      path: pagination.items,
      message: `${pagination.items} must be a list`,
      expected: 'a list',
    } as const;
    const message = `${operation} was answered with a page that has no list ${pagination.items}`;
    throw new InvalidReplyError(message, status, [issue], { operation });
  };

  async function* pages(): AsyncGenerator<Page<unknown, unknown>, void> {
    const asked = new Set<string>();
    let last = '';
    let query: Fields | undefined = first;
    for (let follows = false; query !== undefined; follows = true) {
      asked.add(encodeFields(operation, query));
      const page: Page<unknown, unknown> = await read(query, follows);
      // A server that pays no heed to the query sends the same page for ever.
      const same = follows && JSON.stringify(page.items) === last;
      if (same || (follows && page.items.length === 0)) return;
      last = JSON.stringify(page.items);
      yield page;
      const next: Fields | undefined =
        page.items.length === 0 ? undefined : following[pagination.style](page.reply, query);
      query = next !== undefined && asked.has(encodeFields(operation, next)) ? undefined : next;
    }
  }

  async function* items(): AsyncGenerator<unknown, void> {
    for await (const page of pages()) yield* page.items;
  }

  return {
    [Symbol.asyncIterator]: items,
    page: () => read(first, false),
    pages,
    async all() {
      const all: unknown[] = [];
      for await (const item of items()) all.push(item);
      return all;
    },
  };
}

const metaOf = (reply: unknown): Fields => (isRecord(reply) && isRecord(reply.meta) ? reply.meta : {});

/** The cursor in the address of a page. It is not escaped there, and Base64 has a plus. */
const afterOf = (uri: unknown): string | null =>
  typeof uri === 'string'
    ? new URLSearchParams(uri.slice(uri.indexOf('?') + 1).replaceAll('+', '%2B')).get('page[after]')
    : null;

/** The query of the next page, by the style of pagination; undefined after the last one. */
const following: Readonly<
  Record<Pagination['style'], (reply: unknown, query: Fields) => Fields | undefined>
> = {
  'page-number': (reply, query) => {
    const meta = metaOf(reply);
    const page = isRecord(query.page) ? query.page : {};
    const current = Number(meta.page_number ?? page.number ?? 1);
    // Without a total, an empty page is the end.
    if (typeof meta.total_pages === 'number' && current >= meta.total_pages) return undefined;
    return { ...query, page: { ...page, number: current + 1 } };
  },
  cursor: (reply, query) => {
    const { next, cursors } = metaOf(reply);
    if (next === undefined && cursors === undefined) return following['page-number'](reply, query);
    // Cursors are told on the last page as well.
    if (next === null || next === '') return undefined;
    const after = isRecord(cursors) ? cursors.after : afterOf(next);
    if (typeof after !== 'string' || after === '') return undefined;
    const { number: _number, before: _before, ...page } = isRecord(query.page) ? query.page : {};
    return { ...query, page: { ...page, after } };
  },
  'twilio-page': (reply, query) => {
    const uri = isRecord(reply) ? reply.next_page_uri : undefined;
    if (typeof uri !== 'string' || !uri.includes('?')) return undefined;
    // The URI names the page; filters are not said to be in it, so they are kept. Only its query is used: the key stays with baseUrl.
    const { Page: _page, PageToken: _token, ...filters } = query;
    return { ...filters, ...Object.fromEntries(new URLSearchParams(uri.slice(uri.indexOf('?') + 1))) };
  },
};

import { type Refusal, refuse } from './http/refusal.js';

/** Which page of a TeXML list is asked for. */
export interface PageQuery {
  /** From 0. */
  readonly Page?: number | undefined;
  readonly PageSize?: number | undefined;
  /** From a page's `next_page_uri`. */
  readonly PageToken?: string | undefined;
}

/** What a list of items is paged by. */
export interface PageOf<T> {
  /** All items, the newest first. */
  readonly items: readonly T[];
  /** A number that falls from item to item and never changes. */
  readonly order: (item: T) => number;
  /** The address of the list, without a query. */
  readonly uri: string;
  /** The whole query, as it is to be asked again for the other pages. */
  readonly query: PageQuery & Readonly<Record<string, unknown>>;
  /** The one parameter that names a page, where the list does not take both. */
  readonly named?: 'Page' | 'PageToken' | undefined;
}

const usualSize = 20;

/**
 * One page of a TeXML list, with the addresses of others. The next one is named by a token that says where this one
 * ends, so that what comes in meanwhile moves nothing.
 */
export function texmlPage<T>({ items, order, uri, query, named }: PageOf<T>) {
  const { Page: asked = 0, PageSize: page_size = usualSize, PageToken: token } = query;
  const after = token === undefined ? undefined : readToken(token);
  if (token !== undefined && after === undefined) return badToken();
  const rest =
    after === undefined ? items.slice(asked * page_size) : items.filter((item) => order(item) < after);
  const shown = rest.slice(0, page_size);
  // Without a number in the query, the place tells the page.
  const page = named === 'PageToken' ? Math.floor((items.length - rest.length) / page_size) : asked;
  const start = page * page_size;
  const last = shown.at(-1);
  const isLast = rest.length <= page_size || last === undefined;
  const { PageToken: _token, ...filters } = query;
  const address = (number: number, more: Readonly<Record<string, string>> = {}) =>
    `${uri}?${queryOf({ ...filters, ...(named !== 'PageToken' && { Page: number }), PageSize: page_size, ...more })}`;
  return {
    shown,
    meta: {
      page,
      page_size,
      start,
      end: start + Math.max(0, shown.length - 1),
      uri: address(page, token === undefined ? {} : { PageToken: token }),
      first_page_uri: address(0),
      next_page_uri: isLast
        ? null
        : address(page + 1, named === 'Page' ? {} : { PageToken: writeToken(order(last)) }),
    },
  };
}

const writeToken = (order: number): string => `PA${order.toString(36)}`;

const readToken = (token: string): number | undefined =>
  /^PA[0-9a-z]{1,10}$/.test(token) ? Number.parseInt(token.slice(2), 36) : undefined;

const badToken = (): Refusal =>
  refuse(422, '10015', "The parameter PageToken must be that of a page's next_page_uri.", {
    source: { parameter: 'PageToken' },
  });

const queryOf = (fields: Readonly<Record<string, unknown>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

import { type Refusal, refuse } from './http/refusal.js';
import { type NumberedPage, numberedPage } from './numbered-page.js';

/** Which page of a list is asked for: by its number, or by a place in the list. */
export interface EitherPage extends NumberedPage {
  /** What comes after this item. */
  readonly after?: string | undefined;
  /** What comes before this item. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

const usualSize = 20;

/** One page of a list whose pages are numbered, and that can be asked for by a place as well. Items go by their ids. */
export function eitherPage<T extends { readonly id: string }>(
  all: readonly T[],
  page: EitherPage = {},
): ReturnType<typeof numberedPage<T>> | Refusal {
  const { after, before, limit = page.size ?? usualSize } = page;
  if (after === undefined && before === undefined && page.limit === undefined) return numberedPage(all, page);
  for (const [name, id] of Object.entries({ after, before })) {
    if (id === undefined || all.some((item) => item.id === id)) continue;
    const parameter = `page[${name}]`;
    return refuse(422, '10015', `The parameter ${parameter} names no place in this list.`, {
      source: { parameter },
    });
  }
  const placeOf = (id: string): number => all.findIndex((item) => item.id === id);
  const from =
    after !== undefined
      ? placeOf(after) + 1
      : before !== undefined
        ? Math.max(0, placeOf(before) - limit)
        : ((page.number ?? 1) - 1) * limit;
  const until = before === undefined ? all.length : placeOf(before);
  const data = all.slice(from, Math.min(from + limit, until));
  const meta = {
    page_number: Math.floor(from / limit) + 1,
    total_pages: Math.ceil(all.length / limit),
    page_size: limit,
    total_results: all.length,
    cursors: { before: data[0]?.id ?? null, after: data.at(-1)?.id ?? null },
  };
  return { data, meta };
}

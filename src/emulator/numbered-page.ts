/** Which page of a list is asked for, where pages are numbered. */
export interface NumberedPage {
  /** From 1. */
  readonly number?: number | undefined;
  readonly size?: number | undefined;
}

/** One page of a list, in the form that applications, conferences and queues share. */
export function numberedPage<T>(
  all: readonly T[],
  { number = 1, size }: NumberedPage = {},
  defaultSize = 20,
) {
  const page_size = size ?? defaultSize;
  return {
    data: all.slice((number - 1) * page_size, number * page_size),
    meta: {
      page_number: number,
      total_pages: Math.ceil(all.length / page_size),
      page_size,
      total_results: all.length,
    },
  };
}

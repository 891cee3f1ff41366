import type { HeaderView } from '../../src/callbacks/index.js';

export const REQUEST_ID_HEADER = 'x-request-id';

const fit = /^[\w-]{1,64}$/;

/** The id that a proxy gave to a request, where it is fit for a log and a header; otherwise a new one. */
export const requestIdOf = (headers: HeaderView): string => {
  const given = headers.get(REQUEST_ID_HEADER);
  return given !== null && fit.test(given) ? given : crypto.randomUUID();
};

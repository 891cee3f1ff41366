import type { Issue } from '../../src/issue.js';

/** What is wrong with a request, in the shape of Telnyx's own errors. */
export interface AdminError {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Where in the template that was sent, from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** A value as JSON in which every key stands: what is not known is null. */
export const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (one === undefined ? null : one));

export const reply = (body: unknown, status = 200): Response =>
  new Response(stableJson(body), { status, headers });

/** Says what is wrong. */
export const refuse = (
  status: number,
  errors: readonly AdminError[],
  more: Readonly<Record<string, string>> = {},
): Response => new Response(JSON.stringify({ errors }), { status, headers: { ...headers, ...more } });

/** The errors that an issue of a template becomes. */
export const errorOf = ({ code, message, line, column }: Issue): AdminError => ({
  code,
  title: 'The template cannot be served',
  detail: message,
  line,
  column,
});

export const notFound = (what: string): Response =>
  refuse(404, [{ code: 'not-found', title: 'Not found', detail: what }]);

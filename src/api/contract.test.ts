import Telnyx from 'telnyx';
import { describe, expect, it } from 'vitest';
import { differences, same } from './contract/contracts.test-kit.js';
import { eachOperation, listOperations, operationsTable, TelnyxClient } from './index.js';
import { apiKey, json, scripted } from './scripted.test-kit.js';

/** An empty page of every list there is. */
const page = {
  ...Object.fromEntries(
    [...eachOperation(operationsTable)].flatMap(([, { pagination }]) =>
      pagination ? [[pagination.items, []]] : [],
    ),
  ),
  meta: { page_number: 1, total_pages: 1 },
};

async function seen(request: Request | undefined) {
  const { pathname, searchParams } = new URL(request?.url ?? '');
  const type = request?.headers.get('content-type') ?? null;
  const text = (await request?.text()) ?? '';
  const body = type?.startsWith('application/json')
    ? JSON.parse(text)
    : [...new URLSearchParams(text)].sort();
  return { method: request?.method, pathname, query: [...searchParams].sort(), type, body };
}

describe('beside the official client', () => {
  it('every operation is compared, or its difference is written down', () => {
    const named = Object.keys({ ...same, ...differences }).map((call) => call.replace(/ .*/, ''));
    expect([...new Set(named)].sort()).toEqual(
      listOperations()
        .map(({ operation }) => operation)
        .sort(),
    );
  });

  it.each(Object.entries(same))('%s is the same request', async (_, [ours, theirs]) => {
    const mine = scripted(json(page));
    const other = scripted(json(page));
    const baseUrl = 'http://127.0.0.1:9/v2';
    await ours(new TelnyxClient({ apiKey, accountSid: 'acc', baseUrl, fetch: mine.fetch }));
    await theirs(
      new Telnyx({ apiKey, baseURL: baseUrl, fetch: other.fetch, clientID: null, clientSecret: null }),
    );
    expect(other.requests).toHaveLength(1);
    expect(await seen(mine.requests[0])).toEqual(await seen(other.requests[0]));
  });
});

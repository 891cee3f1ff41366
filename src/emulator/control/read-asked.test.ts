import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '../http/refusal.js';
import { actions } from './actions.js';
import { readAsked } from './read-asked.js';

const asked = (body: Uint8Array<ArrayBuffer> | string, index: number) => {
  const action = actions[index % actions.length];
  if (!action) throw new Error('there are no actions');
  return readAsked(new Request('http://localhost/', { method: 'POST', body }), action);
};

it('a body is read or refused, whatever its bytes are', async () => {
  const bytes = fc.oneof(fc.uint8Array(), fc.json(), fc.string());
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(100), async (body, index) => {
      const read = await asked(typeof body === 'string' ? body : Uint8Array.from(body), index);
      if (isRefusal(read)) expect([400, 422]).toContain(read.status);
    }),
  );
});

it('a body that is too long is not read', async () => {
  const index = actions.findIndex(({ path }) => path.endsWith('/press'));
  const read = await asked(JSON.stringify({ digits: '1'.repeat(2_000_000) }), index);
  expect(isRefusal(read) && read.status).toBe(413);
});

import { expect, it } from 'vitest';
import { controlled } from './control.test-kit.js';

it('faults are listed, put in force and ended over HTTP', async () => {
  const { control, ours, emulator } = await controlled({});
  const added = await control('POST', 'faults', {
    on: 'operation',
    operation: 'whoami',
    does: 'server-error',
  });
  expect(added.json).toEqual({ id: 1 });
  await expect(ours.whoami({ maxRetries: 0 })).rejects.toThrow();
  const { json } = await control('GET', 'faults');
  expect(json).toMatchObject({
    rules: [{ id: 1, seen: 1, struck: 1, rule: { does: 'server-error' } }],
    struck: [{ name: 'whoami' }],
  });
  expect((await control('DELETE', 'faults/1')).json).toEqual({ rules: [] });
  expect((await control('DELETE', 'faults/1')).status).toBe(404);
  emulator.faults.add({ on: 'callback', does: 'drop' });
  expect((await control('DELETE', 'faults')).json).toEqual({ rules: [] });
  const refused = await control('POST', 'faults', { on: 'callback', does: 'dorp' });
  expect([refused.status, refused.json.errors[0].detail]).toEqual([
    422,
    expect.stringMatching(/does must be one of/),
  ]);
});

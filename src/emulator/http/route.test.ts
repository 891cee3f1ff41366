import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { eachOperation, operationsTable } from '../../api/index.js';
import { routeOf, valuesOf } from './route.js';

describe('the route of an operation', () => {
  it.each([...eachOperation(operationsTable)].map(([name, { path }]) => [name, path] as const))(
    'of %s finds the values in its path',
    async (_, path) => {
      const app = new Hono();
      app.all(routeOf(path), (context) => context.json(valuesOf(path, context.req.param())));
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const address = path.replace(/\{(\w+)\}/g, 'v3:one.two-$1');
      const reply = await app.request(`http://127.0.0.1${address}`);
      expect(await reply.json()).toEqual(
        Object.fromEntries(names.map((name) => [name, `v3:one.two-${name}`])),
      );
    },
  );

  it('does not take an address without its ending', async () => {
    const app = new Hono();
    app.get(routeOf('/Recordings/{sid}.json'), (context) => context.text('found'));
    expect((await app.request('/Recordings/1.json')).status).toBe(200);
    expect((await app.request('/Recordings/1')).status).toBe(404);
    expect((await app.request('/Recordings/1/2.json')).status).toBe(404);
  });
});

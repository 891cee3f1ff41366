import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form, serving, support } from '../app/serving.test-kit.js';
import { counter } from './counter.js';
import { gauge } from './gauge.js';
import { histogram } from './histogram.js';
import { readMetrics } from './prometheus.test-kit.js';
import { version } from './version.js';

describe('metrics', () => {
  it('are text that the grammar of the format reads, whatever the labels hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(1e9), (label, help, value) => {
        const total = counter({ name: 'a_total', help, labels: ['x', 'y'] });
        total.add(label, 'z');
        const level = gauge({ name: 'b', help }, { x: label });
        level.set((value - 10) / 7);
        const [one, two] = readMetrics(total.render() + level.render());
        expect(one).toMatchObject({ type: 'counter', samples: [{ labels: { x: label, y: 'z' }, value: 1 }] });
        expect(two).toMatchObject({
          type: 'gauge',
          samples: [{ labels: { x: label }, value: (value - 10) / 7 }],
        });
      }),
    );
  });

  it('count into every bucket that a value fits in', () => {
    const spread = histogram({ name: 'h', help: 'H.', labels: ['route'] }, [0.1, 1]);
    for (const value of [0.05, 0.1, 0.5, 1, 7]) spread.observe(value, '/a');
    const [family] = readMetrics(spread.render());
    expect(family?.samples.map(({ name, labels, value }) => [name, labels.le, value])).toEqual([
      ['h_bucket', '0.1', 2],
      ['h_bucket', '1', 4],
      ['h_bucket', '+Inf', 5],
      ['h_sum', undefined, 8.65],
      ['h_count', undefined, 5],
    ]);
  });

  it('hold a bounded number of series', () => {
    const total = counter({ name: 'a_total', help: 'A.', labels: ['x'] });
    for (let index = 0; index < 5000; index += 1) total.add(String(index));
    const [family] = readMetrics(total.render());
    expect(family?.samples.length).toBeLessThan(1100);
    expect(family?.samples.reduce((sum, { value }) => sum + value, 0)).toBe(5000);
  });

  it('of a server say what came in, by configured names alone', async () => {
    const { get, post, send } = await serving({ flows: { '/support': support } });
    await post('/support');
    await post('/support/menu', form({ Digits: '1' }));
    await send('/support/menu', { method: 'POST' });
    for (const path of ['/a', '/b', '/c?d=e', '/+12025550123']) await get(path);
    const reply = await get('/metrics');
    expect(reply.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = new Map(readMetrics(await reply.text()).map((one) => [one.name, one]));
    expect(families.get('texml_requests_total')?.samples).toEqual([
      { name: 'texml_requests_total', labels: { route: '/support', status: '200' }, value: 2 },
      { name: 'texml_requests_total', labels: { route: '/support', status: '403' }, value: 1 },
      { name: 'texml_requests_total', labels: { route: 'none', status: '404' }, value: 4 },
    ]);
    expect(families.get('texml_request_duration_seconds')?.type).toBe('histogram');
    expect(families.get('texml_requests_in_flight')?.samples).toMatchObject([{ value: 1 }]);
    expect(families.get('texml_build_info')?.samples).toMatchObject([{ labels: { version }, value: 1 }]);
    expect(families.get('texml_store_up')?.samples).toEqual([]);
    expect([...families.keys()].every((name) => name.startsWith('texml_'))).toBe(true);
  });

  it('tell the version of the package', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ version });
  });
});

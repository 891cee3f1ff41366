import { describe, expect, it } from 'vitest';
import { type Bundle, bundleFlow, bundleWorker, gzipSize } from './edge-bundle.js';

/** What has no business at the edge, and says so where it comes. */
function staysAtHome({ entry, later, inputs }: Bundle): void {
  const rooms = /^src\/(simulate|emulator|lint|cli|api|provision|vitest|twiml)\//;
  expect(inputs.filter((path) => rooms.test(path))).toEqual([]);
  const packages =
    /docs\.generated|node_modules\/(@libsql|@hono\/node-server|ws|jiti|commander|xmlbuilder2)\//;
  expect(inputs.filter((path) => packages.test(path))).toEqual([]);
  expect(inputs.filter((path) => path.includes('zod/v4/classic'))).toEqual([]);
  expect(entry + later).not.toMatch(/["']node:/);
}

describe('what the edge loads', () => {
  it('is small for a flow, and holds nothing of the simulator, emulator, linter, client or command', async () => {
    const bundle = await bundleFlow();
    expect(gzipSize(bundle.entry)).toBeLessThan(30_000);
    staysAtHome(bundle);
    expect(bundle.inputs.filter((path) => path.includes('node_modules/saxes'))).toEqual([]);
  });

  it('is small for a worker with callbacks, bins and D1, and has neither modules of Node nor libSQL', async () => {
    const bundle = await bundleWorker();
    expect(gzipSize(bundle.entry)).toBeLessThan(120_000);
    staysAtHome(bundle);
  });
});

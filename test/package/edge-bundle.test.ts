import { expect, it } from 'vitest';
import { bundleFlow, gzipSize } from './edge-bundle.js';

it('what the edge loads is small, and holds nothing of the simulator, emulator, linter, client or command', async () => {
  const { entry, inputs } = await bundleFlow();
  expect(gzipSize(entry)).toBeLessThan(30_000);
  expect(inputs.filter((path) => /^src\/(simulate|emulator|lint|cli|api|provision)\//.test(path))).toEqual(
    [],
  );
  expect(
    inputs.filter((path) => /docs\.generated|node_modules\/(saxes|xmlbuilder2|zod\/v4\/classic)/.test(path)),
  ).toEqual([]);
  expect(entry).not.toMatch(/from\s*["']node:/);
});

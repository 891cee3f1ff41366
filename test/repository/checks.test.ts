import { expect, it } from 'vitest';
import { runTool } from './root.js';

const fine = { status: 0, output: expect.any(String) };

it('format and lint', { timeout: 60_000 }, () => {
  const result = runTool('@biomejs/biome', 'bin/biome', ['ci', '--colors=off', '.']);
  expect(result, result.output).toEqual(fine);
});

it('types, also those that must not compile', { timeout: 120_000 }, () => {
  const result = runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'tsconfig.json']);
  expect(result, result.output).toEqual(fine);
});

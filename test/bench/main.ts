import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apiClient } from './api-client.js';
import { buildDocument } from './build-document.js';
import { bundleSize } from './bundle-size.js';
import { coldStart } from './cold-start.js';
import { emulatedCalls } from './emulated-calls.js';
import type { Figure } from './figure.js';
import { importTime } from './import-time.js';
import { lintDocument } from './lint-document.js';
import { readDocument } from './read-document.js';
import { serving } from './serving.js';
import { simulatedCalls } from './simulated-calls.js';

// Ratios taken side by side in one run, and sizes, wherever it can be: absolute times say more about the machine than the code.
const { values } = parseArgs({ options: { json: { type: 'boolean' }, output: { type: 'string' } } });

const figures: Figure[] = [];
for (const measure of [
  buildDocument,
  readDocument,
  lintDocument,
  importTime,
  bundleSize,
  coldStart,
  apiClient,
  simulatedCalls,
  emulatedCalls,
  serving,
]) {
  for (const figure of await measure()) {
    figures.push(figure);
    if (!values.json) print(figure);
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
if (values.output) writeFileSync(values.output, `${JSON.stringify(figures, undefined, 2)}\n`);

function print({ name, value, unit, reach, detail }: Figure): void {
  const met = reach.atLeast !== undefined ? value >= reach.atLeast : value <= (reach.atMost ?? Infinity);
  const goal = reach.atLeast !== undefined ? `at least ${reach.atLeast}` : `at most ${reach.atMost}`;
  process.stdout.write(
    `${met ? 'reached' : 'missed '}  ${name}: ${value} ${unit} (${goal})\n         ${detail}\n`,
  );
}

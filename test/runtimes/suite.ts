import { answers } from './checks/answers.js';
import type { Check } from './checks/check.js';
import { failures } from './checks/failures.js';
import { lasting } from './checks/lasting.js';
import { operation } from './checks/operation.js';
import { refusals } from './checks/refusals.js';
import { repeats } from './checks/repeats.js';

/**
 * What holds wherever the application of `app.ts` runs, in this order: the last checks look back on what the others did.
 * They know of no test runner, and speak HTTP alone.
 */
export const allChecks: readonly Check[] = [
  ...answers,
  ...refusals,
  ...repeats,
  ...failures,
  ...operation,
  ...lasting,
];

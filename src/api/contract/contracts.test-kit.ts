import { callControl } from './call-control.test-kit.js';
import { calls } from './calls.test-kit.js';
import { conferences } from './conferences.test-kit.js';
import type { Contract } from './contract.test-kit.js';
import { phoneNumbers } from './phone-numbers.test-kit.js';
import { queues } from './queues.test-kit.js';
import { texmlCalls } from './texml-calls.test-kit.js';
import { texmlConferences } from './texml-conferences.test-kit.js';
import { texmlFoundation } from './texml-foundation.test-kit.js';
import { texmlRecords } from './texml-records.test-kit.js';

/** The contracts of all families. */
const contracts: readonly Contract[] = [
  callControl,
  calls,
  conferences,
  phoneNumbers,
  queues,
  texmlFoundation,
  texmlCalls,
  texmlConferences,
  texmlRecords,
];

export const same: Contract['same'] = Object.assign({}, ...contracts.map((contract) => contract.same));
export const differences: Readonly<Record<string, string>> = Object.assign(
  {},
  ...contracts.map((contract) => contract.differences),
);
export const known: Readonly<Record<string, string>> = Object.assign(
  {},
  ...contracts.map((contract) => contract.known),
);

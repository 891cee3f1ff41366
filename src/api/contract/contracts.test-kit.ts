import type { Contract } from './contract.test-kit.js';
import { texmlFoundation } from './texml-foundation.test-kit.js';

/** The contracts of all families. */
const contracts: readonly Contract[] = [texmlFoundation];

export const same: Contract['same'] = Object.assign({}, ...contracts.map((contract) => contract.same));
export const differences: Readonly<Record<string, string>> = Object.assign(
  {},
  ...contracts.map((contract) => contract.differences),
);
export const known: Readonly<Record<string, string>> = Object.assign(
  {},
  ...contracts.map((contract) => contract.known),
);

import { eachOperation, operationsTable } from '../../src/api/index.js';
import type { EmulatorLogEntry } from '../../src/emulator/index.js';

const table = new Map(eachOperation(operationsTable));

/** Which operations were carried out, by what the emulator logs: answered with the status that Telnyx documents for success. */
export interface Coverage {
  readonly note: (entry: EmulatorLogEntry) => void;
  /** The operations of the table that were not, by name. */
  readonly missing: () => readonly string[];
  /** What was sent that the table does not know. */
  readonly unknown: readonly string[];
}

export function createCoverage(): Coverage {
  const done = new Set<string>();
  const unknown: string[] = [];
  return {
    unknown,
    note({ event, operation = '', status, message }) {
      if (event === 'unknown-parameter') unknown.push(message);
      if (event === 'request-in' && status === table.get(operation)?.success) done.add(operation);
    },
    missing: () => [...table.keys()].filter((name) => !done.has(name)),
  };
}

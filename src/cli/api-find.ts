import {
  eachOperation,
  listOperations,
  type Operation,
  type OperationSummary,
  operationsTable,
} from '../api/index.js';
import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';

/** An operation, in short and as the table has it. */
export interface Found {
  readonly summary: OperationSummary;
  readonly operation: Operation;
}

/**
 * The operation of a name.
 *
 * @throws {TexmlError} `unknown-operation`, with the name that was probably meant.
 */
export function findOperation(name: string): Found {
  const rows = listOperations();
  const summary = rows.find((row) => row.operation === name);
  const operation = new Map(eachOperation(operationsTable)).get(name);
  if (summary && operation) return { summary, operation };
  throw new TexmlError(
    'unknown-operation',
    `There is no operation '${name}'. ${hintFor(name, rows)}texml api --list lists them all.`,
  );
}

function hintFor(name: string, rows: readonly OperationSummary[]): string {
  const names = rows.map(({ operation }) => operation);
  const inGroup = names.filter((one) => one.startsWith(`${name}.`));
  if (inGroup.length > 0) return `It is a group: ${inGroup.join(', ')}. `;
  // The official package has other names for some.
  const theirs = rows.find(({ sdk }) => sdk?.replace(/^client\./, '') === name.replace(/^client\./, ''));
  const near = theirs?.operation ?? suggest(name, names);
  return near === undefined ? '' : `Did you mean ${near}? `;
}

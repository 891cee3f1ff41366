import { accountParameter } from './engine.js';
import { eachOperation, type OperationTable, pathParameters } from './operation.js';
import { operationsTable } from './operations/index.js';

/** What one operation is, without its schemas: plain data, fit for JSON. */
export type OperationSummary = ReturnType<typeof listOperations>[number];

/**
 * The operations of a table, this package's own unless told otherwise.
 *
 * @example
 * ```ts
 * import { listOperations } from 'texml/api';
 * listOperations().map(({ operation, method, path }) => `${operation}: ${method} ${path}`);
 * ```
 */
export const listOperations = (table: OperationTable = operationsTable) =>
  [...eachOperation(table)].map(([operation, row]) => ({
    /** The dotted name: the client's method. */
    operation,
    method: row.method,
    path: row.path,
    /** What a caller gives for the path, in this order. The client fills `account_sid` itself. */
    pathParameters: pathParameters(row.path).filter((name) => name !== accountParameter),
    parameters: row.body ? ('body' as const) : row.query ? ('query' as const) : ('none' as const),
    encoding: row.method === 'GET' || !row.body ? undefined : (row.encoding ?? 'json'),
    pagination: row.pagination?.style,
    success: row.success,
    errors: row.errors,
    source: row.source,
    sdk: row.sdk,
  }));

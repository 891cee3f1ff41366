import { accountParameter, type Call } from './engine.js';
import { isOperation, type Operation, type OperationTable, pathParameters } from './operation.js';
import { listOver } from './pagination.js';
import type { Delivery } from './reply.js';
import { requestOptionsOf } from './settings.js';
import { isRecord } from './values.js';

type Perform = (call: Call) => Promise<Delivery>;

/** A table of operations as a tree of methods. */
export const bind = (table: OperationTable, perform: Perform, prefix = ''): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table).map(([key, entry]) => [
      key,
      isOperation(entry) ? method(prefix + key, entry, perform) : bind(entry, perform, `${prefix + key}.`),
    ]),
  );

/** Values of the path first, then the parameters of an operation that has any, then the request's options. */
function method(name: string, operation: Operation, perform: Perform) {
  const names = pathParameters(operation.path).filter((parameter) => parameter !== accountParameter);
  const takesParameters = Boolean(operation.body ?? operation.query);
  const callOf = (args: readonly unknown[]): Call => {
    const rest = args.slice(names.length);
    const path = Object.fromEntries(names.map((parameter, index) => [parameter, args[index]]));
    const [parameters, options] = takesParameters ? rest : [undefined, rest[0]];
    return { name, operation, path, parameters, options: requestOptionsOf(name, options) };
  };
  const { pagination } = operation;
  if (!pagination) return async (...args: readonly unknown[]) => (await perform(callOf(args))).value;
  return (...args: readonly unknown[]) => {
    const first = takesParameters ? args[names.length] : undefined;
    return listOver(name, pagination, isRecord(first) ? first : {}, (parameters, follows) => {
      const call = callOf(args);
      return perform(follows ? { ...call, parameters, trusted: true } : call);
    });
  };
}

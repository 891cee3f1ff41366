import { suggest } from '../../document/suggest.js';
import { compileAttribute, expectedOf } from '../../document/values.js';
import type { Fields, ParamsSchema, SchemaComplaint } from '../schema.js';
import type { DeclaredParam } from './declaration.js';

/** A value of a declared parameter. */
type DeclaredValue = string | number | boolean | readonly (string | number | boolean)[] | undefined;

/** Values by name, for a template that declares its parameters itself. Numbers and booleans may be given as text. */
export type DeclaredValues = Readonly<Record<string, unknown>>;

/** The parameters that a template declares, as a schema. */
export const declaredSchema = (
  params: readonly DeclaredParam[],
): ParamsSchema<DeclaredValues, DeclaredValues> => ({
  '~standard': {
    validate(values) {
      if (typeof values !== 'object' || values === null || Array.isArray(values)) {
        return { issues: [{ message: 'The values are an object by name.' }] };
      }
      const given = new Map<string, unknown>(Object.entries(values));
      const issues: SchemaComplaint[] = [];
      for (const name of given.keys()) {
        if (!params.some((param) => param.name === name)) issues.push(unknownParam(name, params));
      }
      const value = params.flatMap((param) => {
        const read = readValue(param, given.get(param.name));
        if (typeof read === 'object' && 'message' in read) issues.push({ ...read, path: [param.name] });
        else if (read !== undefined) return [[param.name, read] as const];
        return [];
      });
      return issues.length > 0 ? { issues } : { value: Object.fromEntries(value) };
    },
  },
});

/** The names of those parameters. None holds others. */
export const declaredFields = (params: readonly DeclaredParam[]): Fields =>
  new Map(params.map(({ name }) => [name, undefined]));

function unknownParam(name: string, params: readonly DeclaredParam[]): SchemaComplaint {
  const near = suggest(
    name,
    params.map((param) => param.name),
  );
  const names =
    params.length === 0 ? 'It has none.' : `It has: ${params.map((param) => param.name).join(', ')}.`;
  return {
    message: `The template has no parameter '${name}'. ${near === undefined ? names : `Did you mean '${near}'?`}`,
    path: [name],
  };
}

type Complaint = { readonly message: string };

function readValue(param: DeclaredParam, given: unknown): DeclaredValue | Complaint {
  const value = given ?? (param.default === undefined ? undefined : param.default);
  if (value === undefined) {
    return param.isOptional ? undefined : { message: `It needs a value: ${expected(param)}.` };
  }
  if (!param.isList) return readOne(param, value);
  const items: (string | number | boolean)[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const read = readOne(param, item);
    if (typeof read === 'object') return read;
    items.push(read);
  }
  return items;
}

function readOne(param: DeclaredParam, value: unknown): string | number | boolean | Complaint {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (!isScalar || !compileAttribute({ type: param.type })(String(value))) {
    return { message: `It takes ${expected(param)}.` };
  }
  if (param.type === 'boolean') return String(value) === 'true';
  return param.type === 'integer' || param.type === 'number' ? Number(value) : String(value);
}

/** In words: what a parameter takes. */
export const expected = ({ type, isList }: Pick<DeclaredParam, 'type' | 'isList'>): string =>
  `${expectedOf({ type })}${isList ? ', as often as there are' : ''}`;

/** A schema of any library that speaks Standard Schema (zod, valibot, arktype …). */
export interface ParamsSchema<Output = unknown, Input = unknown> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaAnswer<Output> | Promise<SchemaAnswer<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a Standard Schema answers. */
export type SchemaAnswer<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaComplaint[] };

/** What a schema finds wrong with a value, and where in it. */
export interface SchemaComplaint {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The names that an object schema has; undefined beside one that stands for neither an object nor a list of objects. */
export type Fields = ReadonlyMap<string, Fields | undefined>;

/**
 * The names in an object schema: of zod (`shape`), of valibot (`entries`), or of a library that gives a JSON Schema by
 * the standard's own extension. Undefined for a schema that does not show them.
 */
export function fieldsOf(schema: unknown): Fields | undefined {
  const object = unwrapped(schema);
  const members =
    partOf(object, 'shape') ?? partOf(object, 'entries') ?? partOf(jsonSchemaOf(object), 'properties');
  if (!isObject(members)) return undefined;
  return new Map(Object.entries(members).map(([name, member]) => [name, fieldsOf(member)]));
}

/** What optional, defaulted and list schemas are made of, by the names that libraries have for it. */
const insides = ['innerType', 'element', 'wrapped', 'item', 'items'];

const deepest = 16;

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  for (let depth = 0; depth < deepest; depth += 1) {
    const holder = inner;
    const next = [partOf(holder, 'def'), holder].flatMap((one) => insides.map((name) => partOf(one, name)));
    const found = next.find(isObject);
    if (!found) return inner;
    inner = found;
  }
  return inner;
}

function jsonSchemaOf(schema: unknown): unknown {
  if (partOf(schema, 'properties') !== undefined) return schema;
  const convert = partOf(partOf(partOf(schema, '~standard'), 'jsonSchema'), 'input');
  return typeof convert === 'function' ? convert({ target: 'draft-2020-12' }) : undefined;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const partOf = (value: unknown, name: string): unknown =>
  isObject(value) ? Reflect.get(value, name) : undefined;

import * as z from 'zod/mini';
import { type Operation, schemaOf } from '../api/index.js';

/** What a parameter may be, in the words of JSON Schema. */
export type Form = z.core.JSONSchema.BaseSchema;

/** A parameter, as it is named on the command line: `inbound.channel_limit`. */
export interface Field {
  readonly name: string;
  /** Where it stands in the parameters: a name may hold a dot itself. */
  readonly path: readonly string[];
  readonly form: Form;
  readonly required: boolean;
}

/** The parameters of an operation, those in objects one by one. */
export function fieldsOf(operation: Operation): Field[] {
  const make = operation.body ?? operation.query;
  if (!make) return [];
  const form = z.toJSONSchema(schemaOf(make), { io: 'input', unrepresentable: 'any' });
  return fieldsIn(form, [], true);
}

function fieldsIn(form: Form, path: readonly string[], required: boolean): Field[] {
  const inner = Object.entries(form.properties ?? {});
  if (inner.length === 0) return path.length === 0 ? [] : [{ name: path.join('.'), path, form, required }];
  return inner.flatMap(([name, field]) =>
    typeof field === 'boolean'
      ? []
      : fieldsIn(field, [...path, name], required && (form.required?.includes(name) ?? false)),
  );
}

/** The forms that a value may take, null aside: nothing on a command line is null. */
export const formsOf = (form: Form): readonly Form[] =>
  (form.anyOf ?? [form]).filter((one): one is Form => typeof one === 'object' && one.type !== 'null');

/** What the items of a list may be. */
export const itemForm = ({ items }: Form): Form =>
  typeof items === 'object' && !Array.isArray(items) ? items : {};

/** The only values that fit, where there is such a list. */
export const valuesOf = ({ const: only, enum: values }: Form): readonly unknown[] | undefined =>
  only === undefined ? values : [only];

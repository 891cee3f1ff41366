import * as z from 'zod/mini';
import type { Form } from '../../src/cli/api-fields.js';

/**
 * A schema in the words of JSON Schema. What it checks beyond these words, its messages tell: they become descriptions,
 * one on a line.
 */
export function formOf(schema: z.core.$ZodType, io: 'input' | 'output'): Form {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const messages = (zodSchema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) => {
        // Zod types it by the issue, which differs from check to check; a message that was given needs none.
        const error: unknown = def.error;
        const told: unknown = typeof error === 'function' ? error({}) : undefined;
        return typeof told === 'string' ? [told] : [];
      });
      if (messages.length > 0) jsonSchema.description = messages.join('\n');
    },
  });
}

/** A field in a form, or in an object in it. */
export interface Field {
  /** `filter.status`, `calls[].sid`. */
  readonly name: string;
  readonly form: Form;
  /** Whether the object that it stands in needs it. */
  readonly required: boolean;
  /** The object that it stands in; empty at the top. */
  readonly within: string;
}

/** How fields are listed. */
interface Listing {
  readonly depth: number;
  readonly lists: boolean;
  /** The names in their order: a shape that is put together has them in one order here and in another there. */
  readonly order: readonly string[];
}

/** The fields of a form, those of an object after it, as far down as told. */
export function fieldsIn({ properties = {}, required = [] }: Form, how: Listing, within = ''): Field[] {
  const named = Object.entries(properties).flatMap(([key, form]): Field[] => {
    const name = within === '' ? key : `${within}.${key}`;
    return typeof form === 'boolean' ? [] : [{ name, form, required: required.includes(key), within }];
  });
  const place = ({ name }: Field): number => {
    const index = how.order.indexOf(name);
    return index === -1 ? how.order.length : index;
  };
  const sorted = named.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
  if (how.depth === 1) return sorted;
  const deeper = { ...how, depth: how.depth - 1 };
  return sorted.flatMap((field) => {
    const { name, form } = field;
    const items = how.lists && isForm(form.items) ? fieldsIn(form.items, deeper, `${name}[]`) : [];
    return [field, ...fieldsIn(form, deeper, name), ...items];
  });
}

const isForm = (items: Form['items']): items is Form => typeof items === 'object' && !Array.isArray(items);

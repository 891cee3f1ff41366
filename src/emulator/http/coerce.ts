import * as z from 'zod/mini';
import type { Raw } from './pairs.js';

type AnySchema = z.core.$ZodType;

/** The schema itself, without what makes it optional or nullable. */
export function innermost(schema: AnySchema): AnySchema {
  return schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable
    ? innermost(schema._zod.def.innerType)
    : schema;
}

/**
 * Reads texts as what a schema wants in their place: numbers, booleans, lists. A text that can't be read so stays a
 * text, for the schema to refuse.
 */
export function coerce(schema: AnySchema, raw: Raw | undefined): unknown {
  const inner = innermost(schema);
  if (raw === undefined) return undefined;
  if (inner instanceof z.ZodMiniObject) return typeof raw === 'object' ? coerceFields(inner, raw) : raw;
  if (inner instanceof z.ZodMiniArray) return coerceList(inner, raw);
  if (typeof raw !== 'string') return raw;
  if (inner instanceof z.ZodMiniNumber) return /^-?\d+(?:\.\d+)?$/.test(raw) ? Number(raw) : raw;
  if (inner instanceof z.ZodMiniBoolean) return raw === 'true' ? true : raw === 'false' ? false : raw;
  return raw;
}

function coerceFields(schema: z.ZodMiniObject, raw: Raw & object): unknown {
  const { shape } = schema._zod.def;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]: [string, Raw]) => {
      const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, field ? coerce(field, value) : value];
    }),
  );
}

/** Telnyx's own client writes a list as one text with commas. */
function coerceList(schema: z.ZodMiniArray<AnySchema>, raw: Raw): unknown {
  const items: readonly Raw[] = typeof raw === 'string' ? raw.split(',') : Array.isArray(raw) ? raw : [raw];
  return items.map((item) => coerce(schema._zod.def.element, item));
}

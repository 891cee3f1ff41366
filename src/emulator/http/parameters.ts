import * as z from 'zod/mini';
import { type Operation, schemaOf } from '../../api/index.js';
import { readBody } from './body.js';
import { coerce, innermost } from './coerce.js';
import { fieldsOf } from './pairs.js';
import { isRefusal, type Refusal } from './refusal.js';
import { type Validation, validate } from './validate.js';

const none: Validation = { value: {}, errors: [], unknown: [] };

/** Reads the query or the body of a request, whichever the operation has, and holds it against the table. */
export async function readParameters(request: Request, operation: Operation): Promise<Validation | Refusal> {
  if (operation.method === 'GET') {
    const { query } = operation;
    if (!query) return none;
    const schema = schemaOf(query);
    return validate(schema, coerce(schema, fieldsOf(pairsOf(new URL(request.url), schema))), 'query');
  }
  if (!operation.body) return none;
  const body = await readBody(request, operation.encoding ?? 'json');
  if (isRefusal(body)) return body;
  const schema = schemaOf(operation.body);
  return validate(schema, body.kind === 'texts' ? coerce(schema, body.value) : body.value, 'body');
}

/** Older clients write `StartTime_gt` for `StartTime>`, and `_lt` for `<`. */
const comparisons: readonly (readonly [suffix: string, sign: string])[] = [
  ['_gt', '>'],
  ['_lt', '<'],
];

function* pairsOf({ searchParams }: URL, schema: z.ZodMiniType): Generator<[string, string]> {
  const inner = innermost(schema);
  const known = inner instanceof z.ZodMiniObject ? inner._zod.def.shape : {};
  for (const [name, text] of searchParams) {
    const [suffix = '', sign = ''] = comparisons.find(([end]) => name.endsWith(end)) ?? [];
    const meant = name.slice(0, name.length - suffix.length) + sign;
    yield [!Object.hasOwn(known, name) && Object.hasOwn(known, meant) ? meant : name, text];
  }
}

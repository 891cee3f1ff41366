import { fieldsOf, type Raw } from './pairs.js';
import { type Refusal, refuse } from './refusal.js';

/** The longest body that is read, in bytes. */
export const longestBody = 1_048_576;

/** A body as it came: a value of JSON, or texts that are still to be read as what the schema wants. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'texts'; readonly value: Raw };

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** Which content types each encoding of an operation goes with. An operation with a form takes JSON as well: live code sends it so. */
const accepted = { json: [json], form: [form, json] } as const;

/** Reads the body of an operation. An empty one is one without parameters, whatever its content type. */
export async function readBody(request: Request, encoding: 'json' | 'form'): Promise<Body | Refusal> {
  const bytes = await readBytes(request);
  if (!bytes) return refuse(413, '10015', `The body is longer than ${longestBody} bytes.`);
  if (bytes.length === 0) return { kind: 'json', value: {} };
  const type = typeOf(request) ?? accepted[encoding][0];
  if (!accepted[encoding].some((one) => one === type)) {
    return refuse(400, '10028', `The body must be ${accepted[encoding].join(' or ')}.`);
  }
  const text = textOf(bytes);
  if (text === undefined) return refuse(400, '10028', 'The body is not UTF-8.');
  if (type === form) return { kind: 'texts', value: fieldsOf(new URLSearchParams(text)) };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return refuse(400, '10028', 'The body is not JSON.');
  }
}

/** The media type without its parameters. */
function typeOf(request: Request): string | undefined {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  const name = type.trim().toLowerCase();
  return name === '' ? undefined : /^application\/(?:[\w.-]+\+)?json$/.test(name) ? json : name;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** All of a body, or undefined as soon as it is longer than so many bytes. */
export async function readBytes(
  { body }: Pick<Request, 'body'>,
  most = longestBody,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

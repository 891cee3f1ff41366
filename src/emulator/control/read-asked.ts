import { issuesOf } from '../../simulate/index.js';
import { longestBody, readBytes } from '../http/body.js';
import { apiError, isRefusal, type Refusal, refusal, refuse } from '../http/refusal.js';
import type { Action } from './action.js';

/**
 * Reads what is asked for. A body is JSON whatever its content type, so that `curl -d` needs no header; an empty one is an
 * object without fields.
 */
export async function readAsked(
  request: Request,
  { body: schema, maxBytes = longestBody }: Pick<Action, 'body' | 'maxBytes'>,
): Promise<{ readonly body: unknown } | Refusal> {
  if (!schema) return { body: undefined };
  const body = await readJson(request, maxBytes);
  if (isRefusal(body)) return body;
  const errors = issuesOf(schema, body.value).map(({ path, message }) =>
    apiError('10015', path === '' ? message : `${path}: ${message}`, {
      source: { pointer: `/${path.replaceAll('.', '/')}` },
    }),
  );
  return errors.length > 0 ? refusal(422, errors) : { body: body.value };
}

async function readJson(request: Request, maxBytes: number): Promise<{ readonly value: unknown } | Refusal> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return refuse(413, '10015', `The body is longer than ${maxBytes} bytes.`);
  if (bytes.length === 0) return { value: {} };
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse(400, '10028', 'The body is not JSON.');
  }
}

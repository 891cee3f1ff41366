import type { Answer } from './attempt.js';
import { issuesOf } from './check.js';
import type { Call } from './engine.js';
import { InvalidReplyError, summary } from './errors.js';
import { hiddenFields, schemaOf } from './operation.js';
import type { Settings } from './settings.js';

/** What came back: the value as it came, and the status that it came with. */
export interface Delivery {
  readonly value: unknown;
  readonly status: number;
}

/**
 * The value of a successful reply. One that is not as documented is delivered all the same, and told of: what was asked for has
 * been done. One that is no JSON has nothing in it to deliver.
 */
export function readReply(
  { name, operation }: Call,
  label: string,
  { status, text, headers }: Answer,
  settings: Settings,
): Delivery {
  const value = status === 204 || text === '' ? undefined : json(text);
  if (value === notJson) {
    const received = headers.get('content-type') ?? 'no content type';
    const message = `${label} answered ${status} with something that is no JSON (${received})`;
    throw new InvalidReplyError(
      message,
      status,
      [{ code: 'invalid-field', severity: 'error', path: '', message, expected: 'JSON', received }],
      {
        operation: name,
      },
    );
  }
  const issues = operation.reply ? issuesOf(schemaOf(operation.reply), value, hiddenFields(operation)) : [];
  if (issues.length > 0) {
    if (settings.strict) {
      const message = `${label} answered ${status} with a reply that is not as documented: ${summary(issues)}`;
      throw new InvalidReplyError(message, status, issues, { operation: name });
    }
    settings.onWarning({ operation: name, issues });
  }
  return { value, status };
}

const notJson = Symbol('not JSON');

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

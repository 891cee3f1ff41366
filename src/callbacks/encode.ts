import * as z from 'zod/mini';
import type { CallbackSpec } from './define.js';
import { CallbackError, type PayloadIssue } from './error.js';
import type { RawParameters } from './form.js';
import { type Parameter, parametersOfCallback } from './parameters.js';
import type { CallbackName, Payload } from './payload.js';
import { shown } from './shown.js';
import { callbacks } from './table.js';
import { text } from './wire.js';

const problem = (code: PayloadIssue['code'], path: string, message: string): PayloadIssue => ({
  code,
  severity: 'error',
  message,
  path,
});

const write = ({ name, schema, required }: Parameter, value: unknown): string | PayloadIssue | undefined => {
  if (value === undefined) {
    return required
      ? problem('missing-parameter', name, `${name} is missing: Telnyx always sends it.`)
      : undefined;
  }
  // Most parameters are any text, which needs no schema to be written.
  if (schema === text && typeof value === 'string') return value;
  const result = z.safeEncode(schema, value);
  if (result.success) return String(result.data);
  const expected = result.error.issues[0]?.message ?? 'text';
  const received = shown(value);
  const message = `${name} should be ${expected}; it is ${received}.`;
  return { ...problem('invalid-parameter', name, message), expected, received };
};

/**
 * Writes a payload as Telnyx would send it: the body of a POST request, or what a GET request adds to the query. It is
 * strict, so that a simulated request never differs from the table.
 *
 * @param dynamic - Parameters whose names are made during the call, such as `SipHeader_X-Tenant`, where the callback has such.
 * @throws {CallbackError} `bad-payload` with every issue: a parameter missing, of the wrong form or not the callback's.
 * @example
 * ```ts
 * import { encodePayload } from 'texml/callbacks';
 *
 * const ids = { AccountSid: 'a', CallSid: 'v3:example', CallSidLegacy: 'v3:example' };
 * const body = encodePayload('gather-action', { ...ids, From: '+12025550123', To: '+12025550100', Digits: '1' });
 * console.log(body.get('Digits')); // '1'
 * ```
 */
export const encodePayload = <Name extends CallbackName>(
  name: Name,
  payload: Payload<Name>,
  dynamic: RawParameters = {},
): URLSearchParams => {
  const form = new URLSearchParams();
  const issues: PayloadIssue[] = [];
  const values: Readonly<Record<string, unknown>> = payload;
  const parameters = parametersOfCallback(name);
  for (const parameter of parameters) {
    const written = write(parameter, values[parameter.name]);
    if (typeof written === 'string') form.append(parameter.name, written);
    else if (written !== undefined) issues.push(written);
  }
  const isKnown = (key: string): boolean => parameters.some((parameter) => parameter.name === key);
  const unknown = new Set(Object.keys(payload).filter((key) => !isKnown(key)));
  const entry: CallbackSpec = callbacks[name];
  const patterns = Object.values(entry.dynamic ?? {});
  for (const [key, value] of Object.entries(dynamic)) {
    if (!form.has(key) && patterns.some((pattern) => pattern.test(key))) form.append(key, value);
    else unknown.add(key);
  }
  for (const key of unknown) {
    issues.push(problem('unknown-parameter', key, `${key} is not a parameter of ${name}.`));
  }
  if (issues.length > 0) {
    const details = issues.map(({ message }) => message).join(' ');
    throw new CallbackError('bad-payload', `The payload is not what Telnyx sends as ${name}. ${details}`, {
      issues,
    });
  }
  return form;
};

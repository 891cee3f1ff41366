import * as z from 'zod/mini';
import type { PayloadIssue } from './error.js';
import type { RawParameters } from './form.js';
import { parametersOf } from './parameters.js';
import type { CallbackKind, CallbackName, Payload, PayloadOfKind } from './payload.js';
import { shown } from './shown.js';

/** A request as far as it could be read. The payload is all that its type says where there are no issues. */
export interface Parsed<P> {
  readonly payload: P;
  readonly issues: readonly PayloadIssue[];
}

const missing = (name: string, target: string): PayloadIssue => ({
  code: 'missing-parameter',
  severity: 'warning',
  message: `${name} is missing, although Telnyx sends it with every ${target} request.`,
  path: name,
});

const invalid = (name: string, expected: string, value: unknown): PayloadIssue => {
  const received = shown(value);
  return {
    code: 'invalid-parameter',
    severity: 'warning',
    message: `${name} should be ${expected}; it is ${JSON.stringify(received)}. Its text is among the raw parameters.`,
    path: name,
    expected,
    received,
  };
};

/**
 * Reads the parameters of a request into the typed payload of a callback, or of a kind. It is lenient, since a call
 * should not die of a detail, and throws for nothing that a request can hold: a parameter that is not what the table
 * says is left out of the payload and reported, and so is one that is missing. Nothing is taken out of `raw`, where
 * parameters that the table does not know, such as `SipHeader_X-Tenant`, are to be found.
 *
 * A number or a boolean whose text is empty counts as absent. A word that is both a kind and a name is read as the kind.
 *
 * @throws {CallbackError} `unknown-callback` where `target` is neither a name nor a kind.
 * @example
 * ```ts
 * import { decodeForm, parsePayload } from 'texml/callbacks';
 *
 * const raw = decodeForm('AccountSid=a&CallSid=v3%3Ae&CallSidLegacy=v3%3Ae&From=%2B12025550123&To=%2B12025550100&Digits=1');
 * const { payload, issues } = parsePayload('gather', raw);
 * console.log(payload.Digits, issues.length); // '1' 0
 * ```
 */
export function parsePayload<Kind extends CallbackKind>(
  target: Kind,
  raw: RawParameters,
): Parsed<PayloadOfKind<Kind>>;
export function parsePayload<Name extends CallbackName>(
  target: Name,
  raw: RawParameters,
): Parsed<Payload<Name>>;
export function parsePayload(target: CallbackName | CallbackKind, raw: RawParameters): Parsed<object> {
  const payload: Record<string, unknown> = {};
  const issues: PayloadIssue[] = [];
  for (const { name, schema, required } of parametersOf(target)) {
    const value = raw[name];
    const result = value === undefined ? undefined : z.safeParse(schema, value);
    if (result?.success) payload[name] = result.data;
    else if (value) issues.push(invalid(name, result?.error.issues[0]?.message ?? 'text', value));
    else if (required) issues.push(missing(name, target));
  }
  return { payload, issues };
}

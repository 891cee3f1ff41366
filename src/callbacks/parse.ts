import { unknownCallback } from './error.js';
import type { RawParameters } from './form.js';
import { isCallbackKind, isCallbackName } from './kinds.js';
import { parseKind } from './parse-kind.js';
import type { CallbackKind, CallbackName, Payload, PayloadOfKind } from './payload.js';
import { type Parsed, readPayload } from './read-payload.js';
import { readingsByName } from './readings.generated.js';

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
  if (isCallbackKind(target)) return parseKind(target, raw);
  if (isCallbackName(target)) return parseCallback(target, raw);
  throw unknownCallback(target);
}

/** As `parsePayload`, for a name alone, also where that is the name of a kind as well. */
export function parseCallback<Name extends CallbackName>(
  name: Name,
  raw: RawParameters,
): Parsed<Payload<Name>>;
export function parseCallback(name: CallbackName, raw: RawParameters): Parsed<object> {
  return readPayload(readingsByName[name], name, raw);
}

import type { RawParameters } from './form.js';
import { readingsByKind } from './kinds.js';
import type { CallbackKind, PayloadOfKind } from './payload.js';
import { type Parsed, readPayload } from './read-payload.js';

/** As `parsePayload`, for a kind alone: a flow asks for no callback by its name, and so carries no names. */
export function parseKind<Kind extends CallbackKind>(
  kind: Kind,
  raw: RawParameters,
): Parsed<PayloadOfKind<Kind>>;
export function parseKind(kind: CallbackKind, raw: RawParameters): Parsed<object> {
  return readPayload(readingsByKind[kind], kind, raw);
}

import type { RawParameters } from './form.js';
import { isCallbackName } from './kinds.js';
import type { CallbackName } from './payload.js';
import { type Sign, signs } from './signs.js';

const shows = (raw: RawParameters, sign: Sign): boolean =>
  Object.entries(sign).every(([name, wanted]) => {
    const value = raw[name];
    return typeof wanted === 'boolean'
      ? (value !== undefined) === wanted
      : value !== undefined && wanted.includes(value);
  });

/**
 * Tells which callback a request is, for an address that takes everything. Telnyx sends no common name of the event, so
 * it goes by the parameters, and some requests look the same: the request of a redirect, of an `<HttpRequest>` action, of
 * a conference's waitUrl and of a detection without AsyncAmd is told as a voice request, that of a `<Record>` action as a
 * recording status, that of invalid digits as a gather action, and that of AsyncAmd as `amd-status`. An address for each
 * callback is better.
 *
 * @returns The name, or undefined where no sign is found, such as a `CallStatus` that is not known yet.
 * @example
 * ```ts
 * import { decodeForm, identify } from 'texml/callbacks';
 *
 * identify(decodeForm('CallSid=v3%3Aexample&DialCallStatus=busy')); // 'dial-action'
 * ```
 */
export const identify = (raw: RawParameters): CallbackName | undefined =>
  Object.keys(signs)
    .filter(isCallbackName)
    .find((name) => signs[name].some((sign) => shows(raw, sign)));

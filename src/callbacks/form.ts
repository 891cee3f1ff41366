import { CallbackError } from './error.js';

/** The parameters of a request as they came: text by name, those that no table knows among them. */
export type RawParameters = Readonly<Record<string, string>>;

const MOST_PARAMETERS = 1000;

/**
 * Reads a form body, or the query of a GET request, as `URLSearchParams` does: `+` is a space, and what is not valid
 * UTF-8 becomes U+FFFD. Where a name stands more than once, its first value counts. The record has no prototype, so that
 * a parameter may have any name.
 *
 * @param body - The body as text, or a query with or without its `?`.
 * @throws {CallbackError} `too-many-parameters` beyond 1,000: Telnyx sends some 40 at the most.
 * @example
 * ```ts
 * import { decodeForm } from 'texml/callbacks';
 *
 * const raw = decodeForm('CallSid=v3%3Aexample&From=%2B12025550123&SipHeader_X-Tenant=acme');
 * console.log(raw['SipHeader_X-Tenant']); // 'acme'
 * ```
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export const decodeForm = (body: string): RawParameters => {
  // Counted before anything is decoded, so that a hostile body costs no more than a look.
  let separators = 0;
  for (let at = body.indexOf('&'); at !== -1; at = body.indexOf('&', at + 1)) {
    separators += 1;
    if (separators >= MOST_PARAMETERS) {
      throw new CallbackError(
        'too-many-parameters',
        `The request has more than ${MOST_PARAMETERS} parameters.`,
      );
    }
  }
  const raw: Record<string, string> = Object.create(null);
  new URLSearchParams(body).forEach((value, name) => {
    raw[name] ??= value;
  });
  return raw;
};

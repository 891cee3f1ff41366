import type { RawParameters } from './form.js';
import type { HeaderView } from './incoming.js';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from './signed-bytes.js';

/**
 * The parameters that number the events of a kind, which are the same when Telnyx tells an event again under a new
 * signature. Kinds that do not stand here have no such numbers, or begin them anew within a call.
 */
const numberedBy: Readonly<Record<string, readonly string[]>> = {
  'call-status': ['CallSid', 'CallStatus', 'SequenceNumber'],
  'conference-status': ['ConferenceSid', 'CallSid', 'StatusCallbackEvent', 'SequenceNumber'],
};

const asNumbered = (kind: string, raw: RawParameters): string | undefined => {
  const values = numberedBy[kind]?.map((name) => raw[name]);
  return values === undefined || values.includes(undefined) ? undefined : values.join('\n');
};

/**
 * What is the same each time that a request is delivered, and differs from that of all others: the address with the
 * timestamp and the signature, or with the event's number for the kinds that number their events. Equal bodies at
 * different times are different visits. Of the signature its beginning is enough, 24 bytes that differ with every message,
 * and what is kept can't be used to sign again.
 *
 * @param address The path and the query; not the host, which a proxy may change.
 * @returns Undefined where nothing is signed, and so nothing can be told.
 */
export function deliveryKey(
  kind: string,
  raw: RawParameters,
  { address, headers }: { readonly address: string; readonly headers: HeaderView },
): string | undefined {
  const signature = headers.get(SIGNATURE_HEADER);
  if (signature === null) return undefined;
  return `${address}\n${asNumbered(kind, raw) ?? `${headers.get(TIMESTAMP_HEADER)}\n${signature.slice(0, 32)}`}`;
}

import { booleanOf } from '../engine/attributes.js';
import type { Turn } from './behaviour.js';

type Headers = Readonly<Record<string, string>>;

/** The headers that a SIP address asks for: `sip:alice@example.com?X-Team=sales`. */
function inAddress(address: string): Headers {
  const query = /^sips?:[^?]*\?(.*)$/is.exec(address)?.[1] ?? '';
  // A plus is no space there.
  return Object.fromEntries(new URLSearchParams(query.replaceAll('+', '%2B')));
}

/** The Diversion header that the caller's own call came with, where it is passed on. */
function diverted({ element, leg }: Turn): Headers {
  if (!booleanOf(element, 'passDiversionHeader')) return {};
  const own = Object.entries(leg.features.sipHeaders ?? {});
  return Object.fromEntries(own.filter(([name]) => name.toLowerCase() === 'diversion'));
}

/** SIP headers that a dialled call is begun with; undefined where there are none. */
export function sipHeadersOf(turn: Turn, to: string): Headers | undefined {
  const headers = { ...diverted(turn), ...inAddress(to) };
  return Object.keys(headers).length > 0 ? headers : undefined;
}

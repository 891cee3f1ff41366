import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { hasEnded, isAnswered, type Leg, type UpdateEvent } from '../../simulate/index.js';
import { type Refusal, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';

type Fields = ParametersOf<OperationsTable['texml']['calls']['update']>;

/** What becomes of the call: it ends, or another document takes over. */
function changeOf({ Status, Url, Method, Texml }: Fields): UpdateEvent['change'] {
  if (Status !== undefined) return { status: 'completed' };
  if (Texml !== undefined) return { texml: Texml };
  return Url === undefined ? undefined : { target: { url: Url, method: Method ?? 'POST' } };
}

/** Changes a live call, or says why not. */
export function changeCall(leg: Leg, fields: Fields, { calls }: World): Refusal | undefined {
  const { Status, FallbackUrl, FallbackMethod, StatusCallback, StatusCallbackMethod } = fields;
  if (Status !== undefined && Status !== 'completed') {
    return refuseParameter('10032', 'Status', 'The parameter Status must be completed.');
  }
  if (hasEnded(leg)) {
    return refuseParameter('90018', 'call_sid', 'The call has ended: it can not be changed any more.');
  }
  if (fields.Method !== undefined && Object.keys(fields).length === 1) {
    return refuseParameter('10004', 'Url', 'The parameter Url is required: Method is that of Url.');
  }
  const change = changeOf(fields);
  if (leg.control && change && !('status' in change)) {
    const detail = 'The Voice API commands this call: it runs no document.';
    return refuseParameter('10015', 'call_sid', detail);
  }
  if (change && !('status' in change) && leg.direction !== 'inbound' && !isAnswered(leg)) {
    const detail = 'The call is not answered yet, so it has no instructions to change.';
    return refuseParameter('90034', 'call_sid', detail);
  }
  calls.exchange.update(leg.sid, {
    change,
    fallback: { url: FallbackUrl, method: FallbackMethod },
    statusCallback: { url: StatusCallback, method: StatusCallbackMethod },
  });
  return undefined;
}

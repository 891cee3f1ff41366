import { deliveryKey } from '../../src/callbacks/delivery-key.js';
import { callbacks, type HeaderView, isCallbackName } from '../../src/callbacks/index.js';
import type { Delivery } from '../../src/flow/index.js';
import type { AcceptedCallback } from './event.js';

/** Where a callback came to. */
export interface Arrived {
  /** The path and the query. */
  readonly address: string;
  readonly headers: HeaderView;
}

/** A callback as a ledger sees it. */
export function deliveryOf(received: AcceptedCallback, arrived: Arrived, step: string): Delivery {
  return {
    key: received.verified ? keyOf(received, arrived) : undefined,
    callSid: callSidOf(received),
    address: arrived.address,
    step,
    kind: received.name,
    parameters: received.raw,
    verified: received.verified,
    isHeard: false,
    hasState: false,
  };
}

/** What is the same when it comes again. A webhook that is sent again has a new signature, but its event keeps its id. */
function keyOf(received: AcceptedCallback, arrived: Arrived): string | undefined {
  if (received.encoding === 'form') {
    const kind = isCallbackName(received.name) ? callbacks[received.name].kind : received.name;
    return deliveryKey(kind, received.raw, arrived);
  }
  const { id } = received.event;
  return id === undefined ? deliveryKey(received.name, {}, arrived) : `${arrived.address}\nevent ${id}`;
}

/** The call that a callback tells of. */
export function callSidOf(received: AcceptedCallback): string | undefined {
  if (received.encoding === 'form') return received.raw.CallSid;
  const id = 'call_control_id' in received.payload ? received.payload.call_control_id : undefined;
  return typeof id === 'string' ? id : undefined;
}

import { entriesIn, hasEnded, isAnswered, type Leg, type PlannedService } from '../../simulate/index.js';
import { type Refusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import type { World } from '../world.js';

/** A service that was started. One that fails at once does not run. */
export interface StartedService {
  readonly sid: string;
  readonly isRunning: boolean;
}

/** Where a service reports to, by the fields that every operation has which starts one. */
export const reportsTo = ({
  StatusCallback: address,
  StatusCallbackMethod: method = 'POST',
}: {
  readonly StatusCallback?: string | undefined;
  readonly StatusCallbackMethod?: 'GET' | 'POST' | undefined;
}) => (address === undefined ? undefined : { address, method });

/** Why nothing can be started on a call; undefined where something can. */
function obstacle(leg: Leg): Refusal | undefined {
  if (hasEnded(leg)) {
    return refuseParameter('90018', 'call_sid', 'The call has ended: nothing can be started on it any more.');
  }
  return isAnswered(leg)
    ? undefined
    : refuseParameter('90034', 'call_sid', 'The call is not answered yet, so it has no audio.');
}

/** Starts a service on a call, or says why not. */
export function startService(
  callSid: string,
  service: PlannedService,
  { calls }: World,
): StartedService | Refusal {
  const { exchange } = calls;
  const leg = exchange.leg(callSid);
  if (!leg) return texmlNotFound();
  const refused = obstacle(leg);
  if (refused) return refused;
  const effects = exchange.dispatch({ type: 'service', callSid, does: 'starts', service });
  const began = entriesIn(effects).find(({ kind }) => kind === 'service');
  if (began?.kind !== 'service') return texmlNotFound();
  const sid = began.serviceSid;
  return { sid, isRunning: exchange.leg(callSid)?.services.some((one) => one.sid === sid) ?? false };
}

/** Ends a service of a call, if it runs still. @returns A refusal where there was none. */
export function stopService(
  callSid: string,
  kind: PlannedService['kind'],
  serviceSid: string,
  { calls }: World,
): Refusal | undefined {
  const { exchange } = calls;
  const wasThere = calls
    .sessionOf(callSid)
    ?.timeline.some(
      (entry) =>
        entry.kind === 'service' &&
        entry.callSid === callSid &&
        entry.service === kind &&
        entry.serviceSid === serviceSid,
    );
  if (!wasThere) return texmlNotFound();
  exchange.dispatch({ type: 'service', callSid, does: 'stops', serviceSid });
  return undefined;
}

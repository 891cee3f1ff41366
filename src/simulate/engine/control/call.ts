import type { Application } from '../account.js';
import { type Draft, findLeg, show, startTimer } from '../draft.js';
import type { DialEvent } from '../event.js';
import type { Leg } from '../leg.js';
import { placeLeg, ringPerson } from '../place.js';
import { type Calling, usualTimeLimit, usualTimeout } from './calling.js';

/** Whom a call of the Voice API belongs to. */
interface Belonging {
  readonly application: Application;
  /** The leg that it is placed for. */
  readonly parent?: Leg | undefined;
  /** The leg that the whole call began with, by SID. */
  readonly root?: string | undefined;
}

/** Calls somebody. */
export function call(draft: Draft, calling: Calling, { application, parent, root }: Belonging): Leg {
  const { from, to, callerId, control, features } = calling;
  const { timeoutSeconds = usualTimeout, timeLimitSeconds = usualTimeLimit } = calling;
  const leg = placeLeg(draft, {
    direction: parent ? 'outbound-dial' : 'outbound-api',
    application,
    parent,
    root,
    from,
    to,
    callerId,
    control,
    features,
    opening: undefined,
    subscription: undefined,
    fallback: undefined,
    timeLimitMs: timeLimitSeconds * 1000,
  });
  // It may outlast the leg that it is placed for.
  startTimer(draft, leg.sid, 'limit', draft.from.settings.maxVirtualMs);
  ringPerson(draft, findLeg(draft, leg.sid) ?? leg, timeoutSeconds * 1000);
  return leg;
}

/** The Voice API calls somebody. It is the first of its commands to the leg. */
export function dial(draft: Draft, { calling, application, linkedTo }: DialEvent): void {
  const other = linkedTo === undefined ? undefined : findLeg(draft, linkedTo);
  const { sid } = call(draft, calling, { application, root: other?.root });
  const { dialledBy: commandId, clientState } = calling.control;
  show(draft, sid, { kind: 'command', command: 'dial', commandId, clientState });
}

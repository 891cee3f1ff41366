import { bridge, unbridge } from '../bridge.js';
import { leaveConference } from '../conferences/leave.js';
import type { Draft } from '../draft.js';
import { exitQueue } from '../queues/waiting.js';

/** A leg leaves whatever it is in, to be connected with another. */
export function release(draft: Draft, sid: string): void {
  unbridge(draft, sid);
  exitQueue(draft, sid, 'bridged');
  leaveConference(draft, sid);
}

/** Connects two legs that the Voice API commands. Each leaves whatever it is in. @returns Whether both are there for it. */
export function connect(draft: Draft, sid: string, otherSid: string): boolean {
  release(draft, sid);
  release(draft, otherSid);
  return bridge(draft, sid, otherSid);
}

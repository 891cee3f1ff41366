import { bridge, unbridge } from '../bridge.js';
import { leaveConference } from '../conferences/leave.js';
import type { Draft } from '../draft.js';
import { exitQueue } from '../queues/waiting.js';

/** Connects two legs that the Voice API commands. Each leaves whatever it is in. @returns Whether both are there for it. */
export function connect(draft: Draft, sid: string, otherSid: string): boolean {
  for (const one of [sid, otherSid]) {
    unbridge(draft, one);
    exitQueue(draft, one, 'bridged');
    leaveConference(draft, one);
  }
  return bridge(draft, sid, otherSid);
}

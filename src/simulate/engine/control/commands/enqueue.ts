import { unbridge } from '../../bridge.js';
import { leaveConference } from '../../conferences/leave.js';
import type { Draft } from '../../draft.js';
import { isAnswered, type Leg } from '../../leg.js';
import { enterQueue } from '../../queues/waiting.js';
import type { CommandOf } from '../command.js';

/** Puts a leg into a queue. It leaves the bridge or the conference that it is in. */
export function enqueue(draft: Draft, leg: Leg, command: CommandOf<'enqueue'>): void {
  if (!isAnswered(leg) || leg.queue !== undefined) return;
  const { queue, maxSize, longestSeconds, keepsPlace } = command;
  unbridge(draft, leg.sid);
  leaveConference(draft, leg.sid);
  const longestMs = longestSeconds === undefined ? undefined : longestSeconds * 1000;
  enterQueue(draft, leg.sid, queue, { maxSize, longestMs, keepsPlace });
}

import type { Draft } from '../../draft.js';
import type { Leg } from '../../leg.js';
import { exitQueue } from '../../queues/waiting.js';

/** Takes a leg out of the queue that it waits in. */
export const leaveQueue = (draft: Draft, { sid }: Leg): void => exitQueue(draft, sid, 'leave');

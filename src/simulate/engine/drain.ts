import type { Draft } from './draft.js';
import { endLeg } from './ending.js';
import { deliver } from './run.js';

/** Does the work that legs have made for one another, until there is none. */
export function drain(draft: Draft): void {
  for (let task = draft.tasks.shift(); task; task = draft.tasks.shift()) {
    if ('end' in task) endLeg(draft, task.callSid, task.end);
    else deliver(draft, task.callSid, task.event);
  }
}

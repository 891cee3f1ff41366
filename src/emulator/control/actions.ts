import type { Action } from './action.js';
import { callActions } from './call-actions.js';
import { faultActions } from './fault-actions.js';
import { stateActions } from './state-actions.js';

/** Everything that can be done over HTTP but to listen to events. */
export const actions: readonly Action[] = [callActions, faultActions, stateActions].flatMap((table) =>
  Object.values<Action>(table),
);

import { type Draft, findLeg } from '../draft.js';
import { conferencesTree } from './store.js';

/** Drops the conferences that are over, and whose first leg was dropped. */
export function forgetConferences(draft: Draft): void {
  for (const { sid, creator, ended } of conferencesTree.values(draft.conferences)) {
    if (ended && !findLeg(draft, creator)) draft.conferences = conferencesTree.remove(draft.conferences, sid);
  }
}

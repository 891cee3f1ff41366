import type { State } from '../state.js';
import type { Conference } from './conference.js';
import { conferenceNamesTree, conferencesTree } from './store.js';

/** A conference by its SID. Those that are over stay as long as the call that they were made with. */
export const conferenceOf = (state: State, sid: string): Conference | undefined =>
  conferencesTree.get(state.conferences, sid);

/** All conferences, in the order in which they came about. */
export const conferencesOf = (state: State): readonly Conference[] =>
  [...conferencesTree.values(state.conferences)].sort((a, b) => a.serial - b.serial);

/** The conference of a name that is not over. */
export function conferenceByName(state: State, name: string): Conference | undefined {
  const sid = conferenceNamesTree.get(state.conferenceNames, name);
  return sid === undefined ? undefined : conferenceOf(state, sid);
}

import type { Draft } from '../draft.js';
import { byText, treeOf } from '../tree.js';
import type { Conference, Participant } from './conference.js';

export const conferencesTree = treeOf<string, Conference>(byText);
export const conferenceNamesTree = treeOf<string, string>(byText);

/** A conference by its SID. */
export const findConference = (draft: Draft, sid: string | undefined): Conference | undefined =>
  sid === undefined ? undefined : conferencesTree.get(draft.conferences, sid);

/** A conference by its SID, unless it is over. */
export function liveConference(draft: Draft, sid: string | undefined): Conference | undefined {
  const conference = findConference(draft, sid);
  return conference && !conference.ended ? conference : undefined;
}

/** The conference of a name that is not over. */
export const conferenceNamed = (draft: Draft, name: string): Conference | undefined =>
  liveConference(draft, conferenceNamesTree.get(draft.conferenceNames, name));

/** Gives a conference new values, made from those that it has. It returns the conference as it is then. */
export function changeConference(
  draft: Draft,
  sid: string,
  change: (conference: Conference) => Partial<Conference>,
): Conference | undefined {
  const before = findConference(draft, sid);
  const conference = before && { ...before, updatedAt: draft.now, ...change(before) };
  if (conference) draft.conferences = conferencesTree.set(draft.conferences, sid, conference);
  return conference;
}

/** Gives a participant new values. */
export const changeParticipant = (
  draft: Draft,
  sid: string,
  callSid: string,
  change: Partial<Participant>,
): Conference | undefined =>
  changeConference(draft, sid, ({ participants }) => ({
    participants: participants.map((one) =>
      one.callSid === callSid ? { ...one, updatedAt: draft.now, ...change } : one,
    ),
  }));

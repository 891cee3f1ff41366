import { changeLeg, type Draft, findLeg, newUuid } from '../draft.js';
import {
  type Conference,
  type ConferencePlan,
  type Invitation,
  type JoinPlan,
  longestConferenceMs,
} from './conference.js';
import { changeConference, conferenceNamesTree, conferencesTree, findConference } from './store.js';
import { tellConference } from './tell.js';
import { startConferenceTimer } from './timers.js';

/** Makes a conference with nobody in it. */
export function openConference(draft: Draft, creator: string, plan: ConferencePlan): Conference {
  const { longestMs, ...rest } = plan;
  const conference: Conference = {
    ...rest,
    sid: newUuid(draft),
    serial: draft.drawn++,
    status: 'init',
    creator,
    reports: undefined,
    sequence: 0,
    participants: [],
    former: [],
    invited: [],
    recordings: [],
    sounds: [],
    gathers: [],
    timers: [],
    floor: undefined,
    createdAt: draft.now,
    updatedAt: draft.now,
    expiresAt: draft.now + longestMs,
    ended: undefined,
  };
  draft.conferences = conferencesTree.set(draft.conferences, conference.sid, conference);
  draft.conferenceNames = conferenceNamesTree.set(draft.conferenceNames, plan.name, conference.sid);
  startConferenceTimer(draft, conference.sid, 'expiry', longestMs);
  tellConference(draft, conference.sid, creator, ({ leg, occurred }) => ({
    callback: 'conference.created',
    parameters: { ...leg, ...occurred },
  }));
  return findConference(draft, conference.sid) ?? conference;
}

const usualMaxParticipants = 250;

/** Makes the conference that a document, or a call to a participant, has brought about. */
export function openFor(
  draft: Draft,
  callSid: string,
  name: string,
  { maxParticipants = usualMaxParticipants }: JoinPlan,
): Conference {
  // A document has its participants heard unless it says otherwise, a command has not.
  const beeps = findLeg(draft, callSid)?.control === undefined;
  return openConference(draft, callSid, {
    name,
    maxParticipants,
    beep: { onEnter: beeps, onExit: beeps },
    music: undefined,
    region: undefined,
    longestMs: longestConferenceMs,
  });
}

/** A leg is called to take part. */
export function inviteLeg(draft: Draft, sid: string, callSid: string, plan: JoinPlan): void {
  const leg = findLeg(draft, callSid);
  if (!leg) return;
  const invitation: Invitation = {
    id: newUuid(draft),
    serial: draft.drawn++,
    callSid,
    plan,
    invitedAt: draft.now,
  };
  changeConference(draft, sid, ({ invited }) => ({ invited: [...invited, invitation] }));
  changeLeg(draft, leg, { conference: sid });
}

import { unbridge } from '../bridge.js';
import { changeLeg, type Draft, liveLeg, newUuid, show } from '../draft.js';
import { exitQueue } from '../queues/waiting.js';
import { resolved } from '../requests.js';
import { beep } from './beep.js';
import { type JoinPlan, type Participant, participantOf } from './conference.js';
import { leaveConference } from './leave.js';
import { moved } from './move.js';
import { openFor } from './open.js';
import { startConferenceRecording } from './record.js';
import { report } from './reports.js';
import { changeConference, conferenceNamed, findConference, liveConference } from './store.js';
import { tellParticipant } from './tell.js';

/** Whether a conference takes no more legs that come with this limit. */
export const isFull = (
  conference: { readonly participants: readonly unknown[]; readonly maxParticipants: number },
  limit: number | undefined,
): boolean => conference.participants.length >= Math.min(conference.maxParticipants, limit ?? Infinity);

/** Puts a leg into the conference of a name, which is made if need be. */
export function enterConference(draft: Draft, callSid: string, name: string, plan: JoinPlan): void {
  const called = liveConference(draft, liveLeg(draft, callSid)?.conference);
  const isInvited = called?.name === name && called.invited.some((one) => one.callSid === callSid);
  if (!isInvited) leaveConference(draft, callSid);
  const conference = conferenceNamed(draft, name) ?? openFor(draft, callSid, name, plan);
  joinConference(draft, callSid, conference.sid, plan);
}

/** Puts a leg into a conference. A leg that was called into it comes in as its invitation says. */
export function joinConference(draft: Draft, callSid: string, sid: string, given: JoinPlan): void {
  const elsewhere = liveLeg(draft, callSid)?.conference;
  if (elsewhere !== undefined && elsewhere !== sid) leaveConference(draft, callSid);
  const conference = liveConference(draft, sid);
  const leg = liveLeg(draft, callSid);
  if (!conference || !leg || participantOf(conference, callSid)) return;
  const invitation = conference.invited.find((one) => one.callSid === callSid);
  const plan = invitation?.plan ?? given;
  if (isFull(conference, plan.maxParticipants)) {
    if (leg.conference === sid) leaveConference(draft, callSid);
    show(draft, callSid, { kind: 'warning', message: `The conference ${conference.name} is full.` });
    draft.tasks.push({ callSid, event: { type: 'conference', status: 'full' } });
    return;
  }
  unbridge(draft, callSid);
  exitQueue(draft, callSid, 'leave');
  const { startsOnEnter, startsOnCreate: _made, maxParticipants: _limit, reports: wanted, ...part } = plan;
  const target = wanted && resolved(draft, leg, wanted);
  const reports = wanted && target && { ...target, events: wanted.events };
  const participant: Participant = {
    ...part,
    id: invitation?.id ?? newUuid(draft),
    serial: draft.drawn++,
    callSid,
    reports,
    joinedAt: draft.now,
    updatedAt: draft.now,
    leftAt: undefined,
  };
  changeConference(draft, sid, (now) => ({
    participants: [...now.participants, participant],
    invited: now.invited.filter((one) => one.callSid !== callSid),
    reports: now.reports ?? reports,
  }));
  changeLeg(draft, liveLeg(draft, callSid) ?? leg, { conference: sid });
  show(draft, callSid, { kind: 'conference', phase: 'joins', name: conference.name, conferenceSid: sid });
  const starts = conference.status === 'init' && startsOnEnter;
  if (starts) start(draft, sid, callSid);
  report(draft, sid, 'join', callSid);
  tellParticipant(draft, sid, callSid, ({ leg: parameters }) => ({
    callback: 'conference.participant.joined',
    parameters,
  }));
  if ((participant.beep ?? conference.beep).onEnter) beep(draft, sid, callSid);
  if (findConference(draft, sid)?.status === 'in-progress') recordFor(draft, sid, participant);
  moved(draft, sid, callSid, 'joined');
}

/** The conference begins: those who waited are together now. */
function start(draft: Draft, sid: string, by: string): void {
  const conference = changeConference(draft, sid, () => ({ status: 'in-progress' }));
  if (!conference) return;
  report(draft, sid, 'start', by);
  for (const participant of conference.participants) {
    const { callSid } = participant;
    show(draft, callSid, { kind: 'conference', phase: 'starts', name: conference.name, conferenceSid: sid });
    if (callSid === by) continue;
    moved(draft, sid, callSid);
    recordFor(draft, sid, participant);
  }
}

/** Begins the recording that a participant brings along, unless there is one that another has brought. */
function recordFor(draft: Draft, sid: string, { recording, callSid }: Participant): void {
  const isRecorded = findConference(draft, sid)?.recordings.some(({ source }) => source === 'Conference');
  if (recording && !isRecorded) startConferenceRecording(draft, sid, callSid, recording);
}

import { changeLeg, type Draft, findLeg, show } from '../draft.js';
import { beep } from './beep.js';
import { type Beep, type Conference, type Participant, participantOf } from './conference.js';
import { endConference } from './end.js';
import { endGather } from './gather.js';
import { report } from './reports.js';
import { fallSilent } from './speaking.js';
import { changeConference, findConference, liveConference } from './store.js';
import { tellParticipant } from './tell.js';

/** A leg is out of its conference, for whatever reason; or it does not come any more, where it was called into one. */
export function leaveConference(draft: Draft, callSid: string, given?: Beep): void {
  const leg = findLeg(draft, callSid);
  const conference = findConference(draft, leg?.conference);
  if (!leg || !conference) return;
  fallSilent(draft, callSid);
  endGather(draft, conference.sid, callSid, 'cancelled');
  changeLeg(draft, findLeg(draft, callSid) ?? leg, { conference: undefined });
  const participant = participantOf(conference, callSid);
  if (participant) part(draft, conference, participant, given);
  else {
    changeConference(draft, conference.sid, ({ invited }) => ({
      invited: invited.filter((one) => one.callSid !== callSid),
    }));
  }
  const after = liveConference(draft, conference.sid);
  if (!after) return;
  if (participant?.endsOnExit || participant?.softlyEndsOnExit) {
    const hangsUp = participant.endsOnExit && leg.control !== undefined;
    endConference(draft, after.sid, { reason: 'host-left', by: callSid, hangsUp });
  } else if (after.participants.length === 0 && after.invited.length === 0) {
    endConference(draft, after.sid, { reason: 'all-left', by: callSid, hangsUp: false });
  }
}

function part(
  draft: Draft,
  { sid, name, beep: usual }: Conference,
  participant: Participant,
  given: Beep | undefined,
): void {
  const { callSid, id } = participant;
  changeConference(draft, sid, ({ participants, former }) => ({
    participants: participants.filter((one) => one.callSid !== callSid),
    former: [...former, { ...participant, leftAt: draft.now, updatedAt: draft.now }],
  }));
  show(draft, callSid, { kind: 'conference', phase: 'leaves', name, conferenceSid: sid });
  report(draft, sid, 'leave', callSid);
  tellParticipant(draft, sid, callSid, ({ leg: parameters }) => ({
    callback: 'conference.participant.left',
    parameters,
  }));
  if (liveConference(draft, sid) && (given ?? participant.beep ?? usual).onExit) beep(draft, sid);
  draft.tasks.push({
    callSid,
    event: { type: 'conference', conference: sid, participant: id, status: 'over' },
  });
}

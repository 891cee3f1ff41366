import { unbridge } from './bridge.js';
import { leaveConference } from './conferences/leave.js';
import { endCommanded } from './control/ending.js';
import { tellCost } from './cost.js';
import { changeLeg, type Draft, findLeg, liveLeg, show, stopTimers } from './draft.js';
import { leaveVerbs } from './leave.js';
import { isAnswered, talkMs } from './leg.js';
import { type EndReason, hangupOf, outcomes } from './outcomes.js';
import { exitQueue } from './queues/waiting.js';
import { stopRecordings } from './record.js';
import { stopService } from './services/run.js';
import { tellStatus } from './status.js';
import { endSupervision } from './supervision/run.js';

/** Ends a leg, and all that hangs on it: its verb, its timers, its recordings, its bridge. */
export function endLeg(draft: Draft, sid: string, reason: EndReason): void {
  if (!liveLeg(draft, sid)) return;
  leaveVerbs(draft, sid, 'ended');
  for (const service of findLeg(draft, sid)?.services ?? []) stopService(draft, sid, service.sid);
  exitQueue(draft, sid, 'hangup');
  leaveConference(draft, sid);
  unbridge(draft, sid);
  const before = liveLeg(draft, sid);
  if (!before) return;
  stopRecordings(draft, sid);
  stopTimers(draft, sid, () => true);
  const { unanswered } = outcomes[reason];
  const status = isAnswered(before)
    ? 'completed'
    : unanswered === 'declined'
      ? draft.from.settings.declinedStatus
      : unanswered;
  const leg = changeLeg(draft, findLeg(draft, sid) ?? before, {
    status,
    hangup: hangupOf(before, reason),
    endedAt: draft.now,
    program: undefined,
    running: undefined,
    outer: [],
    fetching: undefined,
    isHeld: false,
    told: [],
  });
  show(draft, sid, {
    kind: 'ended',
    status,
    cause: leg.hangup?.cause ?? '',
    source: leg.hangup?.source ?? 'unknown',
    durationMs: talkMs(leg, draft.now),
  });
  tellStatus(draft, leg, 'completed');
  tellCost(draft, findLeg(draft, sid) ?? leg);
  endCommanded(draft, leg);
  endSupervision(draft, leg);
  if (leg.parent !== undefined) {
    const { target } = leg;
    draft.tasks.push({
      callSid: leg.parent,
      event: { type: 'callee', callSid: sid, target, status: 'ended' },
    });
  }
}

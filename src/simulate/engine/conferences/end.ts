import { changeLeg, type Draft, findLeg, show } from '../draft.js';
import type { ConferenceEndReason } from './conference.js';
import { leaveConference } from './leave.js';
import { stopConferenceRecordings } from './record.js';
import { report } from './reports.js';
import { endSounds } from './sounds.js';
import { changeConference, conferenceNamesTree, liveConference } from './store.js';
import { tellConference } from './tell.js';
import { stopConferenceTimers } from './timers.js';

/** How a conference ends. */
export interface ConferenceEnding {
  readonly reason: ConferenceEndReason;
  /** The leg whose leaving ended it. */
  readonly by: string | undefined;
  /** Whether the legs in it end as well. */
  readonly hangsUp: boolean;
}

/** What the webhook of the end says. Telnyx lists no word for an end by the API: that of its records stands for it. */
const reasons = {
  'all-left': 'all_left',
  'host-left': 'host_left',
  time: 'time_exceeded',
  api: 'ended_via_api',
} as const satisfies Readonly<Record<ConferenceEndReason, string>>;

/** Ends a conference: everyone leaves it. */
export function endConference(draft: Draft, sid: string, { reason, by, hangsUp }: ConferenceEnding): void {
  const before = liveConference(draft, sid);
  if (!before) return;
  const { name, participants, invited, creator } = before;
  // First of all, so that the last one to leave does not end it again.
  changeConference(draft, sid, () => ({ ended: { at: draft.now, reason, by } }));
  draft.conferenceNames = conferenceNamesTree.remove(draft.conferenceNames, name);
  for (const { callSid } of participants) {
    show(draft, callSid, { kind: 'conference', phase: 'ends', name, conferenceSid: sid });
    // Before its verb hears of the end, and goes on.
    if (hangsUp) draft.tasks.push({ callSid, end: 'api' });
  }
  endSounds(draft, sid);
  stopConferenceRecordings(draft, sid);
  for (const { callSid } of participants) leaveConference(draft, callSid);
  for (const { callSid } of invited) {
    const leg = findLeg(draft, callSid);
    if (leg) changeLeg(draft, leg, { conference: undefined });
    draft.tasks.push({ callSid, end: 'dropped' });
  }
  stopConferenceTimers(draft, sid, () => true);
  changeConference(draft, sid, () => ({ status: 'completed', invited: [] }));
  report(draft, sid, 'end', by ?? participants[0]?.callSid ?? creator);
  tellConference(draft, sid, by, ({ leg, occurred }) => ({
    callback: 'conference.ended',
    parameters: { ...leg, ...occurred, reason: reasons[reason] },
  }));
}

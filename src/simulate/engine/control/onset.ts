import { joinConference } from '../conferences/join.js';
import { findConference } from '../conferences/store.js';
import { digitsMs } from '../digits.js';
import { type Draft, findLeg, liveLeg, type Task } from '../draft.js';
import { endLeg } from '../ending.js';
import { plays } from '../hearing.js';
import { isBridged, type Leg } from '../leg.js';
import { mediaMs } from '../media.js';
import { legsTree } from '../state.js';
import { connect } from './connect.js';
import { beginDetection } from './detection.js';

/** Somebody is on the line of a leg that the Voice API commands. */
export function beginCommanded(draft: Draft, { sid, control }: Leg): void {
  if (!control) return;
  endOthers(draft, sid, control.group);
  joinAsInvited(draft, sid);
  const { detection, digits, sound, bridgeTo, preventsDoubleBridge = false } = control.onset ?? {};
  const leg = findLeg(draft, sid);
  if (leg && detection) beginDetection(draft, leg);
  if (digits) playOnce(draft, sid, `digits ${digits}`, tonesMs(digits));
  if (sound !== undefined) playOnce(draft, sid, sound, mediaMs(sound, draft.from.settings));
  const other = bridgeTo === undefined ? undefined : liveLeg(draft, bridgeTo);
  if (!other?.control) return;
  if (preventsDoubleBridge && isBridged(other)) endLeg(draft, sid, 'flow');
  else connect(draft, other.sid, sid);
}

const playOnce = (draft: Draft, sid: string, sound: string, durationMs: number): void =>
  plays(draft, sid, { kind: 'plays', sound, durationMs, loop: 1 });

/** How long tones take; `W` is twice the pause of `w`. */
const tonesMs = (digits: string): number => digitsMs(digits.replaceAll('W', 'ww'));

/** Whoever answers first stands for all that one dial has called. */
function endOthers(draft: Draft, sid: string, group: string | undefined): void {
  if (group === undefined) return;
  for (const { sid: other } of legsTree.values(draft.legs)) {
    if (other === sid || liveLeg(draft, other)?.control?.group !== group) continue;
    draft.tasks.push({ callSid: other, end: 'dropped' } satisfies Task);
  }
}

/** A leg that was called into a conference joins it. */
function joinAsInvited(draft: Draft, sid: string): void {
  const conference = findConference(draft, findLeg(draft, sid)?.conference);
  const invitation = conference?.invited.find(({ callSid }) => callSid === sid);
  if (conference && invitation) joinConference(draft, sid, conference.sid, invitation.plan);
}

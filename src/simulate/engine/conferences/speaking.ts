import { type Draft, findLeg, liveLeg, startTimer, stopTimer } from '../draft.js';
import type { Leg } from '../leg.js';
import { isHeard, participantOf } from './conference.js';
import { heardInRecordings } from './record.js';
import { report } from './reports.js';
import { changeConference, liveConference } from './store.js';
import { tellConference } from './tell.js';

/** The timer of a leg that runs while its person speaks in a conference. */
export const speakingTimer = 'conference:speaking';

const isSpeaking = ({ timers }: Leg): boolean => timers.some(({ name }) => name === speakingTimer);

/** The person on a leg says something that the conference hears. */
export function speaksUp(draft: Draft, callSid: string, durationMs: number): void {
  const leg = liveLeg(draft, callSid);
  const conference = liveConference(draft, leg?.conference);
  const speaker = conference && participantOf(conference, callSid);
  if (!leg || !speaker || !isHeard(conference, speaker)) return;
  const { sid } = conference;
  if (!isSpeaking(leg)) report(draft, sid, 'speech-start', callSid);
  startTimer(draft, callSid, speakingTimer, durationMs);
  // What is whispered to some has neither the floor nor a place in the recording.
  if (speaker.role === 'whisper') return;
  heardInRecordings(draft, sid, 'inbound', durationMs);
  if (conference.floor === callSid) return;
  changeConference(draft, sid, ({ updatedAt }) => ({ floor: callSid, updatedAt }));
  tellConference(draft, sid, callSid, ({ leg: fields, occurred }) => ({
    callback: 'conference.floor.changed',
    parameters: { ...fields, ...occurred },
  }));
}

/** The person on a leg has said what they had to say. */
export function hasSpoken(draft: Draft, callSid: string): void {
  const sid = findLeg(draft, callSid)?.conference;
  if (sid !== undefined) report(draft, sid, 'speech-stop', callSid);
}

/** The person on a leg is not heard any more, whether they have finished or not. */
export function fallSilent(draft: Draft, callSid: string): void {
  const leg = findLeg(draft, callSid);
  if (!leg || !isSpeaking(leg)) return;
  stopTimer(draft, callSid, speakingTimer);
  hasSpoken(draft, callSid);
}

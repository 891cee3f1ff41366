import { type Draft, liveLeg } from '../draft.js';
import { plays } from '../hearing.js';
import { mediaMs } from '../media.js';
import { isApart, musicFor, participantOf } from './conference.js';
import { findConference } from './store.js';

/** A participant is apart from the others now, or no longer, or hears something else meanwhile. */
export function moved(
  draft: Draft,
  sid: string,
  callSid: string,
  status: 'joined' | 'moved' = 'moved',
): void {
  const conference = findConference(draft, sid);
  const participant = conference && participantOf(conference, callSid);
  const leg = liveLeg(draft, callSid);
  if (!participant || !leg) return;
  if (!leg.control) {
    draft.tasks.push({
      callSid,
      event: { type: 'conference', conference: sid, participant: participant.id, status },
    });
    return;
  }
  // No verb waits on such a leg, and none could run a document.
  if (!isApart(conference, participant)) return;
  const music = musicFor(conference, participant);
  if ('sound' in music) playMusic(draft, callSid, music.sound);
}

/** A sound that is heard without end. */
function playMusic(draft: Draft, callSid: string, sound: string): void {
  const durationMs = mediaMs(sound, draft.from.settings);
  plays(draft, callSid, { kind: 'plays', sound, durationMs, loop: 0 });
}

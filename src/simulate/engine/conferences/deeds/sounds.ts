import { type Draft, liveLeg, show } from '../../draft.js';
import { plays } from '../../hearing.js';
import { mediaMs } from '../../media.js';
import { heardInRecordings } from '../record.js';
import { startSound as start, stopSounds } from '../sounds.js';
import { liveConference } from '../store.js';
import { meant } from './change.js';
import { keepClientState } from './client-state.js';
import type { DeedOf } from './deed.js';

export const startSound = (draft: Draft, { conference, to, plan }: DeedOf<'start-sound'>): void =>
  start(draft, conference, plan, to);

export const stopSound = (draft: Draft, { conference, to }: DeedOf<'stop-sound'>): void =>
  stopSounds(draft, conference, to);

export function announce(draft: Draft, { conference: sid, to, what }: DeedOf<'announce'>): void {
  const conference = liveConference(draft, sid);
  if (!conference) return;
  const durationMs = 'sound' in what ? mediaMs(what.sound, draft.from.settings) : 0;
  if (to === undefined && durationMs > 0) heardInRecordings(draft, sid, 'outbound', durationMs);
  for (const { callSid, id } of meant(conference, to)) {
    if ('sound' in what) {
      plays(draft, callSid, { kind: 'plays', sound: what.sound, durationMs, loop: 1 });
    } else if (liveLeg(draft, callSid)?.control) {
      const message = 'The Voice API commands this leg, so it runs no document: nothing is announced.';
      show(draft, callSid, { kind: 'warning', message });
    } else {
      draft.tasks.push({
        callSid,
        event: {
          type: 'conference',
          conference: sid,
          participant: id,
          status: 'announced',
          document: what.document,
        },
      });
    }
  }
}

const pauseMs = 500;

/** How long the tones take, with the pauses of `w` (half a second) and `W` (a whole one). */
const tonesMs = (digits: string, toneMs: number): number =>
  [...digits].reduce((sum, key) => sum + (key === 'w' ? pauseMs : key === 'W' ? 2 * pauseMs : toneMs), 0);

export function sendKeys(draft: Draft, deed: DeedOf<'send-keys'>): void {
  const { conference: sid, to, digits, toneMs, clientState } = deed;
  const conference = liveConference(draft, sid);
  if (!conference) return;
  const durationMs = tonesMs(digits, toneMs);
  for (const { callSid } of meant(conference, to)) {
    keepClientState(draft, callSid, clientState);
    plays(draft, callSid, { kind: 'plays', sound: `digits ${digits}`, durationMs, loop: 1 });
  }
}

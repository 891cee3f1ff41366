import type { Draft } from '../../draft.js';
import { participantOf } from '../conference.js';
import { startGather } from '../gather.js';
import { liveConference } from '../store.js';
import { keepClientState } from './client-state.js';
import type { DeedOf } from './deed.js';

export function gather(draft: Draft, deed: DeedOf<'gather'>): void {
  const { conference: sid, callSid, clientState, plan } = deed;
  const conference = liveConference(draft, sid);
  if (!conference || !participantOf(conference, callSid)) return;
  keepClientState(draft, callSid, clientState);
  startGather(draft, sid, callSid, plan);
}

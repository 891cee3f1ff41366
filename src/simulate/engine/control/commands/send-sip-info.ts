import { type Draft, show } from '../../draft.js';
import { isAnswered, type Leg } from '../../leg.js';
import type { CommandOf } from '../command.js';

/** Tells the other side something by SIP INFO. */
export function sendSipInfo(draft: Draft, leg: Leg, { contentType, body }: CommandOf<'send_sip_info'>): void {
  if (isAnswered(leg)) show(draft, leg.sid, { kind: 'sip-info', contentType, body });
}

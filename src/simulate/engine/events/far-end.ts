import { type Draft, liveLeg } from '../draft.js';
import type { FarEndEvent } from '../event.js';
import { deliver } from '../run.js';
import { tellServices } from '../services/run.js';

/** Whoever is at the far end of a service, or of a verb that talks, does something. */
export function farEnd(draft: Draft, { callSid, serviceSid, news }: FarEndEvent): void {
  if (!liveLeg(draft, callSid)) return;
  const event = { type: 'far-end', news } as const;
  if (serviceSid !== undefined) tellServices(draft, callSid, event, serviceSid);
  else deliver(draft, callSid, event);
}

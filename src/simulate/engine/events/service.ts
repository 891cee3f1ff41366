import { type Draft, liveLeg } from '../draft.js';
import type { ServiceChangeEvent } from '../event.js';
import { startService, stopService } from '../services/run.js';

/** The API starts a service on a leg, or ends one. */
export function service(draft: Draft, event: ServiceChangeEvent): void {
  const { callSid } = event;
  if (!liveLeg(draft, callSid)) return;
  if (event.does === 'starts') startService(draft, callSid, event.service, false);
  else stopService(draft, callSid, event.serviceSid);
}

import { changeLeg, type Draft, liveLeg } from '../../draft.js';

/** What the webhooks of a leg carry from now on, where a command says so. */
export function keepClientState(draft: Draft, callSid: string, clientState: string | undefined): void {
  const leg = liveLeg(draft, callSid);
  if (!leg?.control || clientState === undefined) return;
  changeLeg(draft, leg, { control: { ...leg.control, clientState } });
}

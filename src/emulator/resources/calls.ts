import { handlers } from '../handler.js';
import { voiceCallRecord } from '../voice-call-record.js';
import { dialCall } from './dial-call.js';
import { noSuchCall } from './voice-leg.js';

/** How long a call can be read once it is over. */
const readableMs = 600_000;

export const calls = handlers({
  'calls.dial': ({ fields }, world) => dialCall(fields, world),
  'calls.get': ({ path }, { calls }) => {
    const { state } = calls.exchange;
    const leg = calls.exchange.leg(path.call_control_id);
    if (!leg || state.now > (leg.endedAt ?? state.now) + readableMs) return noSuchCall(undefined);
    return { data: voiceCallRecord(leg, state) };
  },
});

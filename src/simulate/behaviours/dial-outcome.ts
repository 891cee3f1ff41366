import type { Payload } from '../../callbacks/payload.js';
import { isAnswered, talkMs } from '../engine/leg.js';
import { connection, ending, identity, parties, seconds } from '../engine/parameters.js';
import { type Recording, recordingFields } from '../engine/recording.js';
import type { Turn } from './behaviour.js';

/** How a Dial came out. */
export type DialCallStatus = 'completed' | 'busy' | 'no-answer' | 'canceled' | 'failed';

/** The parameters of the request that follows a Dial. `callSid` is the leg that it tells of. */
export function dialAction(
  turn: Turn,
  callSid: string,
  status: DialCallStatus,
  recording: Recording | undefined,
): Payload<'dial-action'> {
  const callee = turn.legOf(callSid);
  return {
    ...identity(turn),
    ...parties(turn),
    ...connection(turn),
    DialCallSid: callSid,
    DialCallSidLegacy: callSid,
    DialCallStatus: status,
    ...(callee && isAnswered(callee) && { DialCallDuration: seconds(talkMs(callee, turn.now)) }),
    ...(callee && ending({ ...turn, leg: callee })),
    ...(recording && recordingFields(turn, recording)),
  };
}

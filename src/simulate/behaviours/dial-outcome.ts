import type { Payload } from '../../callbacks/payload.js';
import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import { isAnswered, talkMs } from '../engine/leg.js';
import { connection, ending, identity, parties, seconds } from '../engine/parameters.js';
import { lengthMs, type Recording, type RecordingPlan, urlOf } from '../engine/recording.js';
import type { Turn } from './behaviour.js';
import { reportsOf } from './target.js';

/** How a Dial came out. */
export type DialCallStatus = 'completed' | 'busy' | 'no-answer' | 'canceled' | 'failed';

const source = 'DialVerb';

/** When a Dial records: from the first ring, from the answer, or never. */
export function recordsFrom({ element }: Turn): 'ringing' | 'answer' | undefined {
  const record = textOf(element, 'record') ?? '';
  return record.startsWith('record-from-ringing')
    ? 'ringing'
    : record.startsWith('record-from-answer')
      ? 'answer'
      : undefined;
}

export function dialRecording(turn: Turn): RecordingPlan {
  const { element, settings } = turn;
  const isDual =
    textOf(element, 'record')?.endsWith('-dual') || textOf(element, 'recordingChannels') === 'dual';
  return {
    source,
    channels: isDual ? 2 : 1,
    format: 'wav',
    maxMs: (numberOf(element, 'recordMaxLength', settings) ?? 0) * 1000,
    callback: reportsOf(turn, 'recordingStatusCallback'),
    sendUrl: booleanOf(element, 'sendRecordingUrl'),
  };
}

const recorded = ({ now }: Turn, recording: Recording | undefined) =>
  recording && {
    RecordingDuration: seconds(lengthMs(recording, now)),
    ...(recording.sendUrl && { RecordingUrl: urlOf(recording) }),
  };

/** The parameters of the request that follows a Dial. `callSid` is the leg that it tells of. */
export function dialAction(turn: Turn, callSid: string, status: DialCallStatus): Payload<'dial-action'> {
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
    ...recorded(
      turn,
      turn.leg.recordings.find((recording) => recording.source === source),
    ),
  };
}

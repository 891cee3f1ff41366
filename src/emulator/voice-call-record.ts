import type { OperationsTable, ReplyOf } from '../api/index.js';
import { hasEnded, isAnswered, type Leg, legFields, type State, seconds, talkMs } from '../simulate/index.js';

/** A call as the Voice API shows it. */
export type VoiceCallRecord = ReplyOf<OperationsTable['calls']['get']>['data'];

/** @param state What the leg's times count from. */
export function voiceCallRecord(leg: Leg, { startedAt, now }: State): VoiceCallRecord {
  const moment = (ms: number | undefined) =>
    ms === undefined ? null : new Date(startedAt + ms).toISOString();
  const isThere = isAnswered(leg) || leg.direction === 'inbound';
  return {
    record_type: 'call',
    ...legFields(leg),
    client_state: leg.control?.clientState ?? null,
    is_alive: isThere && !hasEnded(leg),
    call_duration: seconds(talkMs(leg, now)),
    start_time: moment(leg.initiatedAt),
    end_time: moment(leg.endedAt),
  };
}

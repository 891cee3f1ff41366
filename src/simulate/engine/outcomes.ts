import type { CallStatus, HangupSource } from '../timeline.js';
import { type Hangup, isAnswered, type Leg } from './leg.js';

/** Why a leg ends; what it is reported as follows from the table below. */
export type EndReason =
  /** The person on it hung up. */
  | 'person'
  /** The document hung up, or is through. */
  | 'flow'
  /** The document rejected the call before the answer. */
  | 'rejected'
  | 'rejected-busy'
  /** The API rejected it. */
  | 'turned-away'
  /** The API ended it. */
  | 'api'
  /** The application gave no document. */
  | 'error'
  /** It lasted as long as it may. */
  | 'time-limit'
  /** What happened to a call that rang. */
  | 'no-answer'
  | 'busy'
  | 'declines'
  | 'fails'
  /** Another leg won, or the caller is gone. */
  | 'dropped';

interface Outcome {
  /** For a leg that was not answered. One that was is `completed`. */
  readonly unanswered: CallStatus | 'declined';
  readonly cause: string;
  /** The SIP status before the answer; afterwards it is 200. */
  readonly sip: string;
  readonly by: 'person' | 'application' | 'nobody';
}

export const outcomes: Readonly<Record<EndReason, Outcome>> = {
  person: { unanswered: 'canceled', cause: 'originator_cancel', sip: '487', by: 'person' },
  flow: { unanswered: 'completed', cause: 'normal_clearing', sip: '200', by: 'application' },
  rejected: { unanswered: 'failed', cause: 'call_rejected', sip: '404', by: 'application' },
  'rejected-busy': { unanswered: 'busy', cause: 'user_busy', sip: '486', by: 'application' },
  'turned-away': { unanswered: 'failed', cause: 'call_rejected', sip: '603', by: 'application' },
  api: { unanswered: 'canceled', cause: 'originator_cancel', sip: '487', by: 'application' },
  error: { unanswered: 'failed', cause: 'unspecified', sip: '500', by: 'nobody' },
  'time-limit': { unanswered: 'failed', cause: 'time_limit', sip: '408', by: 'nobody' },
  'no-answer': { unanswered: 'no-answer', cause: 'timeout', sip: '408', by: 'nobody' },
  busy: { unanswered: 'busy', cause: 'user_busy', sip: '486', by: 'person' },
  declines: { unanswered: 'declined', cause: 'call_rejected', sip: '603', by: 'person' },
  fails: { unanswered: 'failed', cause: 'not_found', sip: '404', by: 'nobody' },
  dropped: { unanswered: 'canceled', cause: 'originator_cancel', sip: '487', by: 'application' },
};

/** Hangup causes that stay what they are when the leg was answered. */
const keptCauses: ReadonlySet<EndReason> = new Set<EndReason>(['time-limit', 'error']);

/** How the end of a leg is reported. */
export function hangupOf(leg: Leg, reason: EndReason): Hangup {
  const { cause, sip, by } = outcomes[reason];
  const person: HangupSource = leg.direction === 'inbound' ? 'caller' : 'callee';
  const application: HangupSource = leg.direction === 'inbound' ? 'callee' : 'caller';
  const source = by === 'person' ? person : by === 'application' ? application : 'unknown';
  if (!isAnswered(leg)) return { cause, source, sip };
  return { cause: keptCauses.has(reason) ? cause : 'normal_clearing', source, sip: '200' };
}

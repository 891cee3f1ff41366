import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import { digitsMs } from '../engine/digits.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { type DialCallStatus, dialAction } from './dial-outcome.js';
import { beginRecording, endRecording, lastRecording, recordsFrom } from './dial-recording.js';
import { ringback } from './dial-ringback.js';
import { calleeOf, targetsOf, targetWarnings } from './dial-targets.js';
import { targetOf } from './target.js';

export interface DialPeopleMemory {
  readonly verb: 'Dial';
  readonly kind: 'people';
  /** How many of the targets were called. */
  readonly called: number;
  /** The legs that came to nothing, in the order in which they did. */
  readonly lost: readonly { readonly callSid: string; readonly status: DialCallStatus }[];
  /** The leg that answered first. */
  readonly winner: string | undefined;
  /** Keys are being sent to it: the connection waits. */
  readonly isSending: boolean;
  /** Nothing but these keys stands between the two. */
  readonly isReady: boolean;
  readonly isConnected: boolean;
}

type DialStep = Step<DialPeopleMemory>;

const isSequential = ({ element }: Turn): boolean => booleanOf(element, 'sequential');

/** Calls the next target, or all of them at once. */
function call(turn: Turn, memory: DialPeopleMemory, before: readonly Action[] = []): DialStep {
  const targets = targetsOf(turn.element);
  const called = isSequential(turn) ? memory.called + 1 : targets.length;
  const timeoutMs = (numberOf(turn.element, 'timeout', turn.settings) ?? 30) * 1000;
  const dials = targets.slice(memory.called, called).map(
    (target, index): Action => ({
      do: 'dial',
      callee: calleeOf(turn, target, memory.called + index, timeoutMs),
    }),
  );
  return { actions: [...before, ...dials], memory: { ...memory, called } };
}

/** The recording of this Dial, once it has one. */
function recordingOf(turn: Turn, { isConnected }: DialPeopleMemory) {
  const from = recordsFrom(turn);
  return from === 'ringing' || (from === 'answer' && isConnected) ? lastRecording(turn) : undefined;
}

/** The Dial is over: its action is asked, or the next verb runs. */
function finish(
  turn: Turn,
  memory: DialPeopleMemory,
  callSid: string,
  status: DialCallStatus,
  why?: 'time-limit',
): DialStep {
  const target = targetOf(turn, 'action');
  const recording = recordingOf(turn, memory);
  const parameters = dialAction(turn, callSid, status, recording);
  const end: Ending = target
    ? { next: 'document', target, message: { callback: 'dial-action', parameters } }
    : nextVerb;
  return { actions: [...endRecording(turn, recording), { do: 'drop-callees', why }], end };
}

/** The first to answer wins; the others stop ringing. */
function onAnswered(
  turn: Turn,
  memory: DialPeopleMemory,
  callSid: string,
  target: number,
): DialStep | undefined {
  if (memory.winner !== undefined) return undefined;
  const noun = targetsOf(turn.element)[target]?.noun;
  const digits = noun && textOf(noun, 'sendDigits');
  const tones = digits ? send(digits, callSid) : [];
  return {
    actions: [{ do: 'drop-callees', except: callSid }, ...tones],
    memory: { ...memory, winner: callSid, isSending: tones.length > 0 },
  };
}

/** Keys are pressed for the callee to hear; the caller waits. */
function send(digits: string, callSid: string): readonly Action[] {
  const durationMs = digitsMs(digits);
  return [
    { do: 'show', callSid, what: { kind: 'plays', sound: `digits ${digits}`, durationMs, loop: 1 } },
    { do: 'wait', name: 'digits', ms: durationMs },
  ];
}

function onReady(turn: Turn, memory: DialPeopleMemory, callSid: string): DialStep | undefined {
  if (memory.winner !== callSid) return undefined;
  const ready = { ...memory, isReady: true };
  return memory.isSending ? { memory: ready } : connect(turn, ready, callSid);
}

function connect(turn: Turn, memory: DialPeopleMemory, callSid: string): DialStep {
  const limitMs = (numberOf(turn.element, 'timeLimit', turn.settings) ?? 14_400) * 1000;
  const recording = recordsFrom(turn) === 'answer' ? beginRecording(turn) : [];
  return {
    actions: [
      { do: 'answer' },
      { do: 'bridge', callSid },
      ...recording,
      { do: 'wait', name: 'limit', ms: limitMs },
    ],
    memory: { ...memory, isConnected: true },
    waitsFor: 'conversation',
  };
}

function onEnded(turn: Turn, memory: DialPeopleMemory, callSid: string): DialStep | undefined {
  if (memory.winner !== undefined && memory.winner !== callSid) return undefined;
  if (memory.winner === callSid && memory.isConnected) return finish(turn, memory, callSid, 'completed');
  const status = memory.winner === callSid ? turn.settings.refusedStatus : statusOf(turn, callSid);
  const lost = [...memory.lost, { callSid, status }];
  const after: DialPeopleMemory = { ...memory, lost, winner: undefined, isSending: false, isReady: false };
  const all = targetsOf(turn.element).length;
  // A winner that refused has cost the others their ring.
  const isOver = isSequential(turn) ? after.called >= all : memory.winner === callSid || lost.length >= all;
  if (!isOver) return isSequential(turn) ? call(turn, after, [noMoreDigits]) : { memory: after };
  const told = turn.settings.dialFailureReports === 'first' ? lost[0] : lost.at(-1);
  return finish(turn, memory, told?.callSid ?? callSid, told?.status ?? status);
}

const noMoreDigits: Action = { do: 'stop-waiting', name: 'digits' };

/** All keys are sent, or the two have been connected for as long as they may. */
function onTimer(turn: Turn, memory: DialPeopleMemory, name: string): DialStep | undefined {
  const { winner } = memory;
  if (winner === undefined) return undefined;
  if (name === 'limit') return finish(turn, memory, winner, 'completed', 'time-limit');
  const sent = { ...memory, isSending: false };
  return memory.isReady ? connect(turn, sent, winner) : { memory: sent };
}

const statuses: readonly DialCallStatus[] = ['completed', 'busy', 'no-answer', 'canceled', 'failed'];

const statusOf = (turn: Turn, callSid: string): DialCallStatus =>
  statuses.find((status) => status === turn.legOf(callSid)?.status) ?? 'failed';

const news = {
  answered: onAnswered,
  ready: onReady,
  ended: onEnded,
} as const;

/** Calls others, and connects the first who answers. */
export const dialPeople: Behaviour<DialPeopleMemory> = {
  answers: ({ element }) => !booleanOf(element, 'answerOnBridge'),
  begin(turn) {
    const warnings = targetWarnings(turn.element);
    if (targetsOf(turn.element).length === 0) return { actions: warnings, end: nextVerb };
    const recording = recordsFrom(turn) === 'ringing' ? beginRecording(turn) : [];
    const memory: DialPeopleMemory = {
      verb: 'Dial',
      kind: 'people',
      called: 0,
      lost: [],
      winner: undefined,
      isSending: false,
      isReady: false,
      isConnected: false,
    };
    return call(turn, memory, [...warnings, ...recording, ...ringback(turn)]);
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'callee':
        return news[event.status](turn, memory, event.callSid, event.target);
      case 'timer':
        return onTimer(turn, memory, event.name);
      case 'key': {
        const drops = event.key === '*' && memory.isConnected && booleanOf(turn.element, 'hangupOnStar');
        return drops && memory.winner !== undefined
          ? finish(turn, memory, memory.winner, 'completed')
          : undefined;
      }
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const recording = recordingOf(turn, memory);
    const last: readonly Action[] = [...endRecording(turn, recording), { do: 'drop-callees' }];
    const callSid = memory.winner ?? turn.leg.running?.callees.at(-1);
    const target = targetOf(turn, 'action');
    if (why === 'replaced' || !target || callSid === undefined || !turn.settings.dialActionAfterHangup)
      return last;
    const status = memory.isConnected ? 'completed' : 'canceled';
    const parameters = dialAction(turn, callSid, status, recording);
    return [...last, { do: 'notify', target, message: { callback: 'dial-action', parameters } }];
  },
};

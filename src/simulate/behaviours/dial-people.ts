import { booleanOf, numberOf, textOf } from '../engine/attributes.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { type DialCallStatus, dialAction, dialRecording, recordsFrom } from './dial-outcome.js';
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

/** The Dial is over: its action is asked, or the next verb runs. */
function finish(turn: Turn, callSid: string, status: DialCallStatus, why?: 'time-limit'): DialStep {
  const target = targetOf(turn, 'action');
  const message = { callback: 'dial-action', parameters: dialAction(turn, callSid, status) } as const;
  const end: Ending = target ? { next: 'document', target, message } : nextVerb;
  return {
    actions: [
      { do: 'stop-recording', source: 'DialVerb' },
      { do: 'drop-callees', why },
    ],
    end,
  };
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
  const tones: readonly Action[] = digits
    ? [{ do: 'show', callSid, what: { kind: 'plays', sound: `digits ${digits}`, durationMs: 0, loop: 1 } }]
    : [];
  return {
    actions: [{ do: 'drop-callees', except: callSid }, ...tones],
    memory: { ...memory, winner: callSid },
  };
}

function onReady(turn: Turn, memory: DialPeopleMemory, callSid: string): DialStep | undefined {
  if (memory.winner !== callSid) return undefined;
  const limitMs = (numberOf(turn.element, 'timeLimit', turn.settings) ?? 14_400) * 1000;
  const recording: readonly Action[] =
    recordsFrom(turn) === 'answer' ? [{ do: 'start-recording', plan: dialRecording(turn) }] : [];
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
  if (memory.winner === callSid && memory.isConnected) return finish(turn, callSid, 'completed');
  const status = memory.winner === callSid ? turn.settings.refusedStatus : statusOf(turn, callSid);
  const lost = [...memory.lost, { callSid, status }];
  const after: DialPeopleMemory = { ...memory, lost, winner: undefined };
  const all = targetsOf(turn.element).length;
  // A winner that refused has cost the others their ring.
  const isOver = isSequential(turn) ? after.called >= all : memory.winner === callSid || lost.length >= all;
  if (!isOver) return isSequential(turn) ? call(turn, after) : { memory: after };
  const told = turn.settings.dialFailureReports === 'first' ? lost[0] : lost.at(-1);
  return finish(turn, told?.callSid ?? callSid, told?.status ?? status);
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
    const recording: readonly Action[] =
      recordsFrom(turn) === 'ringing' ? [{ do: 'start-recording', plan: dialRecording(turn) }] : [];
    const memory: DialPeopleMemory = {
      verb: 'Dial',
      kind: 'people',
      called: 0,
      lost: [],
      winner: undefined,
      isConnected: false,
    };
    return call(turn, memory, [...warnings, ...recording]);
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'callee':
        return news[event.status](turn, memory, event.callSid, event.target);
      case 'timer':
        return memory.winner === undefined
          ? undefined
          : finish(turn, memory.winner, 'completed', 'time-limit');
      case 'key': {
        const drops = event.key === '*' && memory.isConnected && booleanOf(turn.element, 'hangupOnStar');
        return drops && memory.winner !== undefined ? finish(turn, memory.winner, 'completed') : undefined;
      }
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const last: readonly Action[] = [{ do: 'stop-recording', source: 'DialVerb' }, { do: 'drop-callees' }];
    const callSid = memory.winner ?? turn.leg.running?.callees.at(-1);
    const target = targetOf(turn, 'action');
    if (why === 'replaced' || !target || callSid === undefined || !turn.settings.dialActionAfterHangup)
      return last;
    const status = memory.isConnected ? 'completed' : 'canceled';
    const message = { callback: 'dial-action', parameters: dialAction(turn, callSid, status) } as const;
    return [...last, { do: 'notify', target, message }];
  },
};

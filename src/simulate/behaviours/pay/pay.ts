import { textOf } from '../../engine/attributes.js';
import { isPaused } from '../../engine/recording.js';
import { type Behaviour, type Step, type Turn, warning } from '../behaviour.js';
import { targetOf } from '../target.js';
import { after, ask, onKey, onSilence, speakOn } from './collect.js';
import { connectorOf, noConnector } from './connector.js';
import { completed, finish } from './finish.js';
import type { PayMemory } from './memory.js';
import { actionMessage } from './messages.js';
import { orderProblem } from './order.js';
import type { Outcome } from './outcome.js';
import { endProcessing } from './processing.js';
import { knownAtFirst, stepsOf } from './steps.js';

const timers: Readonly<Record<string, (turn: Turn, memory: PayMemory) => Step<PayMemory> | undefined>> = {
  said: speakOn,
  silence: onSilence,
  processed: endProcessing,
};

/** What the caller is not asked for, since nothing could come of it. */
function hopeless(turn: Turn): Outcome | undefined {
  const problem = orderProblem(turn);
  if (problem !== undefined) return { result: 'validation-error', problem };
  const name = textOf(turn.element, 'paymentConnector') ?? '';
  return connectorOf(turn, name)
    ? undefined
    : { result: 'payment-connector-error', problem: noConnector(name) };
}

/** The recordings of the leg that run, by SID. */
const runningOn = ({ leg }: Turn): readonly string[] =>
  leg.recordings.filter((one) => one.endedAt === undefined && !isPaused(one)).map(({ sid }) => sid);

function begin(turn: Turn): Step<PayMemory> {
  const memory: PayMemory = {
    verb: 'Pay',
    phase: 'start',
    step: 0,
    attempt: 1,
    error: undefined,
    clip: 0,
    digits: '',
    details: knownAtFirst(turn),
    refusal: undefined,
    paused: [],
  };
  const outcome = hopeless(turn);
  if (outcome) {
    return after([warning(`${outcome.problem} So <Pay> asks for nothing.`)], finish(turn, memory, outcome));
  }
  const paused = stepsOf(turn).length > 0 ? runningOn(turn) : [];
  const pauses = paused.map((recordingSid) => ({ do: 'pause-recording', recordingSid }) as const);
  return after(pauses, ask(turn, { ...memory, paused }));
}

/** Collects the means of a payment key by key, and has a connector charge or keep it. */
export const pay: Behaviour<PayMemory> = {
  answers: true,
  isPrivate: true,
  begin,
  on(turn, memory, event) {
    if (event.type === 'timer') return timers[event.name]?.(turn, memory);
    return event.type === 'key' ? onKey(turn, memory, event.key) : undefined;
  },
  // Whether a charge that is under way still goes through, Telnyx does not say: nobody is told of it.
  leave(turn, memory, why) {
    const problem = why === 'ended' ? 'The call is over.' : 'Another document took over.';
    const outcome: Outcome = { result: 'cancelled', problem };
    const action = targetOf(turn, 'action');
    const isAsked = action && why === 'ended' && turn.settings.payActionAfterHangup;
    const message = actionMessage(turn, memory, outcome);
    return [
      ...completed(turn, memory, outcome),
      ...(isAsked ? [{ do: 'notify', target: action, message } as const] : []),
    ];
  },
};

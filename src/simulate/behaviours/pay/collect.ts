import { numberOf, textOf } from '../../engine/attributes.js';
import type { Action, Step, Turn } from '../behaviour.js';
import { connectorOf, refusalOf } from './connector.js';
import { finish, told } from './finish.js';
import type { PayMemory } from './memory.js';
import { beginProcessing } from './processing.js';
import { promptOf } from './prompt.js';
import { type PaymentStep, type StepError, steps, stepsOf, troubles } from './steps.js';

type PayStep = Step<PayMemory>;

/** A step that does something else first. */
export const after = (actions: readonly Action[], step: PayStep): PayStep => ({
  ...step,
  actions: [...actions, ...(step.actions ?? [])],
});

const stopSilence: Action = { do: 'stop-waiting', name: 'silence' };

const seconds = ({ element, settings }: Turn, attribute: string): number =>
  numberOf(element, attribute, settings) ?? 5;

/** Asks for what comes next; once everything is there, the connector is asked. */
export function ask(turn: Turn, memory: PayMemory): PayStep {
  const step = stepsOf(turn)[memory.step];
  if (!step) return beginProcessing(turn, memory);
  const asking: PayMemory = { ...memory, phase: 'prompt', digits: '' };
  return after(told(turn, asking), speak(turn, asking, step, 0));
}

/** Says the prompt from one of its parts on, then waits for keys. */
function speak(turn: Turn, memory: PayMemory, step: PaymentStep, from: number): PayStep {
  const { attempt, error, details } = memory;
  const clips = promptOf(turn, { step, attempt, error, cardType: details.PaymentCardType });
  const actions: Action[] = [];
  for (const [clip, { actions: sounds, durationMs }] of clips.entries()) {
    if (clip < from) continue;
    actions.push(...sounds);
    if (durationMs === 0) continue;
    if (durationMs !== undefined) actions.push({ do: 'wait', name: 'said', ms: durationMs });
    // A prompt without an end is only left by a key.
    const waitsFor = durationMs === undefined && turn.settings.bargeIn ? 'keys' : undefined;
    return { actions, memory: { ...memory, clip }, waitsFor };
  }
  const timeoutMs = seconds(turn, 'timeout') * 1000;
  actions.push(
    { do: 'show', what: { kind: 'waits', wanted: 'keys', timeoutMs } },
    { do: 'wait', name: 'silence', ms: timeoutMs },
  );
  return { actions, memory: { ...memory, phase: 'keys' }, waitsFor: 'keys' };
}

/** The part of the prompt is over that was heard. */
export function speakOn(turn: Turn, memory: PayMemory): PayStep | undefined {
  const step = stepsOf(turn)[memory.step];
  return step && speak(turn, memory, step, memory.clip + 1);
}

/** What the caller has entered in a step is complete. */
function take(turn: Turn, memory: PayMemory): PayStep | undefined {
  const { digits, details } = memory;
  const step = stepsOf(turn)[memory.step];
  if (!step) return undefined;
  const read = steps[step].read(digits, turn, details);
  if (typeof read === 'string') return after([stopSilence], failed(turn, memory, read));
  const connector = connectorOf(turn, textOf(turn.element, 'paymentConnector') ?? '');
  const taken: PayMemory = {
    ...memory,
    step: memory.step + 1,
    attempt: 1,
    error: undefined,
    details: { ...details, ...read },
    refusal: memory.refusal ?? refusalOf(connector, step, digits),
  };
  return after([stopSilence], ask(turn, taken));
}

/** An attempt came to nothing: the step is asked for again, while it may be. */
function failed(turn: Turn, memory: PayMemory, error: StepError): PayStep {
  const { attempt } = memory;
  if (attempt < (numberOf(turn.element, 'maxAttempts', turn.settings) ?? 1)) {
    return ask(turn, { ...memory, attempt: attempt + 1, error });
  }
  const problem = `${troubles[error]} There was no attempt left.`;
  return finish(turn, { ...memory, error }, { result: 'too-many-failed-attempts', problem });
}

/** No key came in time. */
export const onSilence = (turn: Turn, memory: PayMemory): PayStep | undefined =>
  memory.digits === '' ? failed(turn, memory, 'timeout') : take(turn, memory);

/** A key of a step. `#` ends it; Telnyx does not say what does, so it is Twilio's. */
export function onKey(turn: Turn, memory: PayMemory, key: string): PayStep | undefined {
  const isListening = memory.phase === 'keys' || (memory.phase === 'prompt' && turn.settings.bargeIn);
  if (!isListening) return undefined;
  if (key === '*' && turn.settings.payStarKey === 'cancels') {
    return finish(turn, memory, { result: 'cancelled', problem: 'The caller pressed *.' });
  }
  // A `#` too many is no answer to the next question.
  if (key === '*' || (key === '#' && memory.digits === '')) {
    return { memory, waitsFor: turn.leg.running?.waitsFor };
  }
  if (key === '#') return take(turn, memory);
  return {
    actions: [
      { do: 'stop-waiting', name: 'said' },
      { do: 'wait', name: 'silence', ms: seconds(turn, 'interDigitTimeout') * 1000 },
    ],
    memory: { ...memory, phase: 'keys', digits: memory.digits + key },
    waitsFor: 'keys',
  };
}

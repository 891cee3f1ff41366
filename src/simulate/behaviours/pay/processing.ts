import type { Step, Turn } from '../behaviour.js';
import { outcomeOf } from './connector.js';
import { finish, resumed, told } from './finish.js';
import type { PayMemory } from './memory.js';
import { orderOf } from './order.js';

/** Everything is there: the connector is asked. */
export function beginProcessing(turn: Turn, memory: PayMemory): Step<PayMemory> {
  const asking: PayMemory = { ...memory, phase: 'processing', error: undefined, digits: '', paused: [] };
  return {
    actions: [
      ...resumed(memory),
      ...told(turn, asking),
      { do: 'show', what: { kind: 'payment', ...orderOf(turn) } },
      { do: 'wait', name: 'processed', ms: turn.settings.paymentSeconds * 1000 },
    ],
    memory: asking,
  };
}

/** The connector has answered. */
export const endProcessing = (turn: Turn, memory: PayMemory): Step<PayMemory> =>
  finish(turn, memory, outcomeOf(turn, orderOf(turn), memory.refusal));

import { numberOf } from '../engine/attributes.js';
import { type Behaviour, nextVerb } from './behaviour.js';

/** Waits in silence. */
export const pause: Behaviour<{ readonly verb: 'Pause' }> = {
  answers: true,
  begin({ element, settings }) {
    const durationMs = (numberOf(element, 'length', settings) ?? 1) * 1000;
    return {
      actions: [
        { do: 'show', what: { kind: 'pauses', durationMs } },
        { do: 'wait', name: 'end', ms: durationMs },
      ],
      memory: { verb: 'Pause' },
    };
  },
  on: (_turn, _memory, event) => (event.type === 'timer' ? { end: nextVerb } : undefined),
};

import { type Behaviour, nextVerb, type Step, type Turn } from './behaviour.js';
import type { ClipOf } from './clip.js';

/** How a verb behaves that is heard, and nothing else. */
export const mediaBehaviour = <const Verb extends string>(
  verb: Verb,
  clip: ClipOf,
): Behaviour<{ readonly verb: Verb }> => ({
  answers: true,
  begin(turn: Turn): Step<{ readonly verb: Verb }> {
    const { actions, durationMs, failure } = clip(turn.element, turn);
    if (failure !== undefined) return { actions, end: { next: 'abort', message: failure } };
    if (durationMs === 0) return { actions, end: nextVerb };
    const end = durationMs === undefined ? [] : [{ do: 'wait', name: 'end', ms: durationMs } as const];
    return { actions: [...actions, ...end], memory: { verb } };
  },
  on: (_turn, _memory, { type }) => (type === 'timer' || type === 'cut' ? { end: nextVerb } : undefined),
});

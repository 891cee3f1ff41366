import { childrenOf } from '../engine/attributes.js';
import { identity } from '../engine/parameters.js';
import { isService, services } from '../services/index.js';
import { type Behaviour, type Ending, nextVerb, type Turn, warning } from './behaviour.js';
import { targetOf } from './target.js';

const reasons = ['normal', 'service_error', 'stt_error', 'handoff', 'hangup'] as const;

/** What comes after a service. One that has no word for its end, such as a stream, asks for nothing. */
function after(turn: Turn, reason: string): Ending {
  const Reason = reasons.find((known) => known === reason);
  const target = targetOf(turn, 'action');
  // With `normal` a transfer is on its way.
  if (!target || Reason === undefined || Reason === 'normal') return nextVerb;
  const message = { callback: 'connect-action', parameters: { ...identity(turn), Reason } } as const;
  return { next: 'document', target, message };
}

/** Hands the call to a service, and waits for its end. */
export const connect: Behaviour<{ readonly verb: 'Connect' }> = {
  answers: true,
  begin(turn) {
    for (const noun of childrenOf(turn.element)) {
      if (!isService(noun.name)) continue;
      const service = services[noun.name].planned(turn, noun);
      if (typeof service === 'string') return { actions: [warning(service)], end: nextVerb };
      return {
        actions: [{ do: 'start-service', service, isAwaited: true }],
        memory: { verb: 'Connect' },
        waitsFor: 'conversation',
      };
    }
    return { end: nextVerb };
  },
  on: (turn, _memory, event) => (event.type === 'service' ? { end: after(turn, event.reason) } : undefined),
  leave: () => [{ do: 'stop-awaited' }],
};

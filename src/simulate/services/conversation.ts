import type { CallTurn } from '../behaviours/behaviour.js';
import type { FarEndNews, ServiceEvent } from '../engine/services/service.js';
import { speechMs } from '../engine/speech.js';
import type { FarEndTurn } from '../far-end-turn.js';
import { heardFrom } from './heard-from.js';
import type { RunningService, ServiceBehaviour, ServiceStep } from './service-behaviour.js';

/** What a conversation keeps. */
export interface ConversationPlan {
  /** Telnyx's name of the element. */
  readonly verb: string;
  /** What the far end has still to do by its script; empty where somebody else plays it. */
  readonly turns: readonly FarEndTurn[];
  readonly hearsKeys: boolean;
}

type Running = RunningService<ConversationPlan>;
type ConversationStep = ServiceStep<ConversationPlan>;

/** Does what the script says, up to where something takes time. */
function goOn(turn: CallTurn, { sid, plan }: Running, turns: readonly FarEndTurn[]): ConversationStep {
  const [next, ...later] = turns;
  const after = { ...plan, turns: later };
  if (!next || 'listens' in next) return { plan: { ...plan, turns } };
  if ('closes' in next) return { plan: after, ends: { reason: next.closes } };
  const ms = speechMs(next.says, turn.settings);
  return {
    plan: after,
    actions: [heardFrom(turn, plan.verb, next.says), { do: 'service-wait', sid, name: 'said', ms }],
  };
}

/** The person has said something: a far end that listens goes on. */
function heard(turn: CallTurn, service: Running): ConversationStep {
  const [next, ...later] = service.plan.turns;
  return next && 'listens' in next ? goOn(turn, service, later) : {};
}

function take(turn: CallTurn, { plan }: Running, news: FarEndNews): ConversationStep {
  switch (news.does) {
    case 'connects':
      return {};
    case 'fails':
      return { ends: { reason: 'service_error' } };
    case 'says':
      return { actions: [heardFrom(turn, plan.verb, news.text, news.durationMs)] };
    case 'plays': {
      const { sound, durationMs } = news;
      return { actions: [{ do: 'show', what: { kind: 'plays', sound, durationMs, loop: 1 } }] };
    }
    case 'closes':
      return { ends: { reason: news.reason ?? 'hangup', data: news.data } };
  }
}

const concerns = (event: ServiceEvent, plan: ConversationPlan): boolean =>
  event.type === 'key' ? plan.hearsKeys : event.type === 'speech' && event.track === 'inbound';

/** How a service behaves that talks with the person on the leg: its far end follows a script, or whoever plays it. */
export const conversation: Omit<ServiceBehaviour<ConversationPlan>, 'plan'> = {
  begin: (turn, service) => goOn(turn, service, service.plan.turns),
  on(turn, service, event) {
    if (event.type === 'timer') return goOn(turn, service, service.plan.turns);
    if (event.type === 'far-end') return take(turn, service, event.news);
    return concerns(event, service.plan) ? heard(turn, service) : undefined;
  },
};

import type { Action, CallTurn } from '../behaviours/behaviour.js';
import { textOf } from '../engine/attributes.js';
import type { Settings } from '../settings.js';
import { type ConversationPlan, conversation } from './conversation.js';
import { defineService, type ServiceStep } from './service-behaviour.js';

/** What an assistant of the account is started with, by its id or that of a conversation. */
export const assistantPlan = (id: string, { farEnds }: Settings): ConversationPlan => ({
  verb: 'AIAssistant',
  turns: farEnds[id] ?? [],
  hearsKeys: false,
});

/** What is told of a call that the API placed for an assistant. */
const reported = (
  { leg }: CallTurn,
  event: 'conversation_created' | 'conversation_ended',
): readonly Action[] =>
  (leg.features.aiCall?.conversation ?? []).map(({ url: address, method }) => ({
    do: 'notify',
    target: { address, method },
    message: { callback: 'ai-conversation-callback', parameters: { event } },
  }));

/** A step, with what follows where it is the last one: such a call has nothing else to do. */
function withEnd(turn: CallTurn, step: ServiceStep<ConversationPlan>): ServiceStep<ConversationPlan> {
  if (!step.ends || !turn.leg.features.aiCall) return step;
  const over = [...reported(turn, 'conversation_ended'), { do: 'hang-up' } as const];
  return { ...step, actions: [...(step.actions ?? []), ...over] };
}

/** Hands the call to an assistant of the account. Its side is played by a script. */
export const aiAssistant = defineService<'AIAssistant', ConversationPlan>('AIAssistant', {
  plan({ settings }, noun) {
    const id = textOf(noun, 'id') ?? textOf(noun, 'join');
    if (id === undefined) return '<AIAssistant> names neither an assistant nor a conversation.';
    return assistantPlan(id, settings);
  },
  begin(turn, service) {
    const step = withEnd(turn, conversation.begin(turn, service));
    return { ...step, actions: [...reported(turn, 'conversation_created'), ...(step.actions ?? [])] };
  },
  on(turn, service, event) {
    const step = conversation.on?.(turn, service, event);
    return step && withEnd(turn, step);
  },
  stop: (turn) => reported(turn, 'conversation_ended'),
});

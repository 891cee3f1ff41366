import { textOf } from '../engine/attributes.js';
import { type ConversationPlan, conversation } from './conversation.js';
import { defineService } from './service-behaviour.js';

/** Hands the call to an assistant of the account. Its side is played by a script. */
export const aiAssistant = defineService<'AIAssistant', ConversationPlan>('AIAssistant', {
  ...conversation,
  plan({ settings }, noun) {
    const id = textOf(noun, 'id') ?? textOf(noun, 'join');
    if (id === undefined) return '<AIAssistant> names neither an assistant nor a conversation.';
    return { verb: noun.name, turns: settings.farEnds[id] ?? [], hearsKeys: false };
  },
});

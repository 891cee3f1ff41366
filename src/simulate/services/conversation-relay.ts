import { booleanOf, socketUrlOf, textOf } from '../engine/attributes.js';
import { type ConversationPlan, conversation } from './conversation.js';
import { defineService } from './service-behaviour.js';

/** Has Telnyx listen and speak for an application of text. Its far end is played by a script. */
export const conversationRelay = defineService<'ConversationRelay', ConversationPlan>('ConversationRelay', {
  ...conversation,
  plan({ settings }, noun) {
    const url = socketUrlOf(noun, 'url');
    if (url === undefined) return '<ConversationRelay> has no url with ws: or wss: to connect to.';
    const greeting = textOf(noun, 'welcomeGreeting');
    const turns = settings.farEnds[url] ?? [];
    return {
      verb: noun.name,
      turns: greeting === undefined ? turns : [{ says: greeting }, ...turns],
      hearsKeys: booleanOf(noun, 'dtmfDetection'),
    };
  },
});

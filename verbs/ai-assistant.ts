import { define } from './define.js';
import { error, has, onlyWith } from './rule.js';

export const aiAssistant = define({
  /**
   * Lets an AI assistant talk with the caller. Note: its page calls it a verb, the page's own example puts it under
   * Connect.
   */
  aiAssistant: {
    name: 'AIAssistant',
    kind: 'noun',
    blocking: true,
    attributes: {
      /**
       * The assistant to start. Note: one source asks for a bare UUID, the page shows `assistant-` in front; both are
       * taken.
       * @requiredWhen join is absent
       */
      id: {
        type: 'string',
        pattern: /^(assistant-)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
      },
      /**
       * The conversation to join, by its ID.
       * @requiredWhen id is absent
       */
      join: { type: 'string' },
      /** Name under which the caller joins the conversation. */
      participantName: { type: 'string' },
      /** Part that the caller takes in the conversation. */
      participantRole: { type: 'enum', values: ['user', 'assistant'], default: 'user' },
    },
    rules: [
      error(
        'assistant-id-or-join',
        [],
        'Either `id` starts an assistant or `join` joins a conversation: write exactly one of them.',
        (element) => has(element, 'id') === has(element, 'join'),
      ),
      error(
        'assistant-join-boolean',
        ['join'],
        '`join` takes the ID of a conversation, not true or false: write the ID, or use `id`.',
        (element) => /^(true|false)$/i.test(element.get('join') ?? ''),
      ),
      onlyWith(
        'assistant-participant',
        ['participantName', 'participantRole'],
        ['join'],
        '`participantName` and `participantRole` are read with `join` alone: add it, or remove them.',
        (element) => has(element, 'join'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aiassistant',
  },
});

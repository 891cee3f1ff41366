import { define } from './define.js';
import { warning } from './rule.js';
import { reference } from './sources.js';
import { callbackMethod } from './values.js';

export const connect = define({
  /**
   * Hands the call to a service; the next verb runs when that has stopped. Note: the Connect page's table leaves out
   * AIAssistant, whose own page shows it here.
   */
  connect: {
    name: 'Connect',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    terminalWhen: 'the service is no Stream, and did not end in a transfer',
    children: { stream: { max: 1 }, aiAssistant: { max: 1 }, conversationRelay: { max: 1 } },
    oneOf: ['stream', 'aiAssistant', 'conversationRelay'],
    attributes: {
      /**
       * Asked when an AIAssistant or a ConversationRelay has ended; the document it answers takes over the call. Note: the
       * Connect page has no table of attributes, other pages have this one.
       */
      action: { type: 'url', answers: 'connect', method: 'method', source: reference },
      /** HTTP method for `action`. Note: it is missing from the Connect page, and stands in the reference. */
      method: { ...callbackMethod, source: reference },
    },
    rules: [
      warning(
        'connect-action-stream',
        ['action'],
        '`action` is not asked when a Stream ends: write what comes next after the Connect.',
        (element) => element.count('Stream') > 0,
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/connect',
  },
});

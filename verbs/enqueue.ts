import { define } from './define.js';
import { warning } from './rule.js';
import { callbackMethod } from './values.js';

export const enqueue = define({
  /**
   * Lets the call wait in a queue, by its name, until another call's Dial takes it. Note: Telnyx's page shows an Enqueue
   * without a name, its reference gives the name as text: write one.
   */
  enqueue: {
    name: 'Enqueue',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    text: 'optional',
    textFormat: 'queue-name',
    attributes: {
      /**
       * Asked when the call has left the queue: at once after Leave, and after a Dial when the connected calls part. The
       * document it answers takes over the call.
       */
      action: { type: 'url', answers: 'enqueue', method: 'method' },
      /** HTTP method for `action`. */
      method: callbackMethod,
      /** Document that runs while the call waits, and is fetched again each time it ends. */
      waitUrl: {
        type: 'url',
        answers: 'wait',
        method: 'waitUrlMethod',
        documentAllows: ['play', 'say', 'gather', 'pause', 'hangup', 'redirect', 'leave'],
      },
      /** HTTP method for `waitUrl`. */
      waitUrlMethod: callbackMethod,
      /** Longest wait, in seconds. After it the call leaves the queue. */
      maxWaitTimeSecs: { type: 'integer', min: 1, unit: 's', default: 14400 },
    },
    rules: [
      warning(
        'enqueue-without-name',
        [],
        'Which queue a call enters without a name is not documented: write the name as text.',
        (element) => element.text.trim() === '' && !element.templated,
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/enqueue',
  },
});

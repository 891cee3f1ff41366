import { define } from './define.js';
import { has, warning } from './rule.js';

export const httpRequest = define({
  /**
   * Sends a request to any web service, and takes values from its reply into the call: later callbacks and documents have
   * them as variables. Note: a tutorial writes HTTPRequest and puts `async` on Request; neither is known to work.
   */
  httpRequest: {
    name: 'HttpRequest',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    terminalWhen: 'async is false',
    children: { request: { min: 1, max: 1 }, response: { max: 1 } },
    attributes: {
      /**
       * Whether the next verb runs at once, without waiting for the reply. Note: a tutorial describes it the other way round;
       * the page is followed. Set it in any case.
       */
      async: { type: 'boolean', default: false },
      /** Asked after the reply, with the values taken from it; the document it answers takes over the call. */
      action: { type: 'url', answers: 'http-request' },
    },
    rules: [
      warning(
        'http-action-async',
        ['action', 'async'],
        'With async="true" nobody waits for the reply, and `action` is not asked: set async="false", or remove `action`.',
        (element) => element.get('async') === 'true' && has(element, 'action'),
      ),
      warning(
        'http-response-async',
        ['async'],
        'With async="true" nobody reads the reply: set async="false", or remove the Response.',
        (element) => element.get('async') === 'true' && element.count('Response') > 0,
      ),
      warning(
        'http-async-unsaid',
        [],
        'Telnyx describes the default of `async` in two ways: write async="false" to wait for the reply, or async="true" not to.',
        (element) => !has(element, 'async'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

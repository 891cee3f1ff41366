import { define } from './define.js';

export const response = define({
  /**
   * The document: what the call does, verb by verb, from top to bottom. When it ends, Telnyx hangs up. It is answered
   * with status 200 and may hold Mustache tags that Telnyx fills in.
   */
  response: {
    name: 'Response',
    kind: 'child',
    children: {
      say: {},
      play: {},
      gather: {},
      dial: {},
      record: {},
      hangup: {},
      pause: {},
      redirect: {},
      reject: {},
      refer: {},
      enqueue: {},
      leave: {},
      start: {},
      stop: {},
      connect: {},
      pay: {},
      httpRequest: {},
      aiGather: {},
    },
    under: {
      /**
       * What is expected of the reply, and what is taken from it. Note: the page's table lists Headers and Body, its
       * examples use Type, StatusCode and Content; all five are taken.
       */
      httpRequest: {
        children: {
          headers: { max: 1 },
          body: { max: 1 },
          type: { max: 1 },
          statusCode: { max: 1 },
          content: { max: 1 },
        },
        source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
      },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-interpreter',
  },
});

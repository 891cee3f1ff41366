import { define } from './define.js';

export const request = define({
  /** The request to send. */
  request: {
    name: 'Request',
    kind: 'child',
    children: { headers: { max: 1 }, body: { max: 1 } },
    attributes: {
      /** Address of the web service. */
      url: { type: 'url', required: true },
      /** HTTP method. No default is documented: set it. */
      method: { type: 'enum', values: ['GET', 'POST'] },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

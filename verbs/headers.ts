import { define } from './define.js';

export const headers = define({
  /** HTTP headers of the request or of the reply. */
  headers: {
    name: 'Headers',
    kind: 'child',
    children: { header: { min: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

import { define } from './define.js';

export const statusCode = define({
  /** HTTP status that the reply is expected to have, for example 200. */
  statusCode: {
    name: 'StatusCode',
    kind: 'child',
    text: 'required',
    textFormat: 'http-status',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

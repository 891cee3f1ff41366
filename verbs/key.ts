import { define } from './define.js';

export const key = define({
  /** Name of the header. */
  key: {
    name: 'Key',
    kind: 'child',
    text: 'required',
    textFormat: 'http-header-name',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

import { define } from './define.js';

export const body = define({
  /** What is sent or received, as it stands. */
  body: {
    name: 'Body',
    kind: 'child',
    text: 'required',
    textFormat: 'payload',
    cdata: true,
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

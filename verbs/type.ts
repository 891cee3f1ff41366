import { define } from './define.js';

export const type = define({
  /** How the reply is read, for example JSON, which is the only word that Telnyx's examples show. */
  type: {
    name: 'Type',
    kind: 'child',
    text: 'required',
    textFormat: 'literal',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

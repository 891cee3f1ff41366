import { define } from './define.js';

export const name = define({
  /** Where the value stands in the JSON reply, as in `contact.name.first` or `records[0].Name`. */
  name: {
    name: 'Name',
    kind: 'child',
    text: 'required',
    textFormat: 'json-path',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

import { define } from './define.js';

export const value = define({
  /** Value of the header. Inside a Field it is the name of the variable, as in `first_name`. */
  value: {
    name: 'Value',
    kind: 'child',
    text: 'required',
    textFormat: 'http-header-value or variable-name',
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

import { define } from './define.js';

export const field = define({
  /** One value to take from the reply: where it stands, and the variable it goes to. Which tag holds which is read from Telnyx's example. */
  field: {
    name: 'Field',
    kind: 'child',
    children: { name: { min: 1, max: 1 }, value: { min: 1, max: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

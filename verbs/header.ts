import { define } from './define.js';

export const header = define({
  /** One HTTP header. */
  header: {
    name: 'Header',
    kind: 'child',
    children: { key: { min: 1, max: 1 }, value: { min: 1, max: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

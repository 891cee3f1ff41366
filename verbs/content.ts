import { define } from './define.js';

export const content = define({
  /** The values to take from the reply. */
  content: {
    name: 'Content',
    kind: 'child',
    children: { field: { min: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/httprequest',
  },
});

import { define } from './define.js';

export const tools = define({
  /** The tools that the assistant may use. */
  tools: {
    name: 'Tools',
    kind: 'child',
    children: { tool: { min: 1 } },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

import { define } from './define.js';

export const leave = define({
  /** Takes the call out of its queue. It makes sense in the document of Enqueue's `waitUrl` alone. */
  leave: {
    name: 'Leave',
    kind: 'verb',
    terminal: true,
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/leave',
  },
});

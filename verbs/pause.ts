import { define } from './define.js';

export const pause = define({
  /** Waits in silence. Unlike in TwiML it cannot stand in a Gather. */
  pause: {
    name: 'Pause',
    kind: 'verb',
    blocking: true,
    attributes: {
      /** Seconds of silence. */
      length: { type: 'integer', min: 1, max: 180, unit: 's', default: 1 },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/pause',
  },
});

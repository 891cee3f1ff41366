import { define } from './define.js';

export const interruptionSettings = define({
  /** Whether the caller may interrupt. Telnyx shows it in an example alone. */
  interruptionSettings: {
    name: 'InterruptionSettings',
    kind: 'child',
    attributes: {
      /** Lets the caller interrupt the voice. */
      enable: { type: 'boolean' },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});

import { define } from './define.js';

export const stop = define({
  /**
   * Ends services that Start has set going. A recording cannot be stopped here: use the REST command. Note: the Stop
   * page's table leaves out Siprec, the Siprec page shows it here.
   */
  stop: {
    name: 'Stop',
    kind: 'verb',
    children: { stream: {}, transcription: {}, suppression: {}, siprec: {} },
    minChildren: 1,
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stop',
  },
});

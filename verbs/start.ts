import { define } from './define.js';

export const start = define({
  /**
   * Sets services going beside the call; the next verb runs at once. Note: the Start page's table leaves out Siprec, its
   * own page shows it here, and one REST page says that it blocks, which the Start page denies.
   */
  start: {
    name: 'Start',
    kind: 'verb',
    children: { stream: {}, transcription: {}, suppression: {}, siprec: {}, recording: {} },
    minChildren: 1,
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/start',
  },
});

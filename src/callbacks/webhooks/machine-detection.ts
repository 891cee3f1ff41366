import { defineWebhooks } from './define.js';
import { oneOf } from './values.js';

export const machineDetectionWebhooks = defineWebhooks({
  /**
   * The detection of answering machines has ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-machine-detection-ended
   */
  'call.machine.detection.ended': {
    shares: ['leg', 'session', 'connection', 'parties'],
    payload: {
      /** Who or what answered. */
      result: oneOf('human', 'machine', 'not_sure'),
    },
  },
  /**
   * The greeting of an answering machine has ended, or a beep was heard.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-machine-greeting-ended
   */
  'call.machine.greeting.ended': {
    shares: ['leg', 'session', 'connection', 'parties'],
    payload: {
      /** What was heard of the greeting. */
      result: oneOf('not_sure', 'beep_detected', 'ended'),
    },
  },
  /**
   * The premium detection of answering machines has ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-detection-ended
   */
  'call.machine.premium.detection.ended': {
    shares: ['leg', 'session', 'connection', 'parties'],
    payload: {
      /** Who or what answered. */
      result: oneOf('machine', 'not_sure', 'silence', 'human_residence', 'human_business', 'fax_detected'),
    },
  },
  /**
   * After the premium detection, the greeting of an answering machine has ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-greeting-ended
   */
  'call.machine.premium.greeting.ended': {
    shares: ['leg', 'session', 'connection', 'parties'],
    payload: {
      /** Whether a beep was heard. */
      result: oneOf('beep_detected', 'no_beep_detected'),
    },
  },
});

import { defineCallbacks } from './define.js';
import { number, oneOf } from './wire.js';

export const amdCallbacks = defineCallbacks({
  /**
   * The detection of answering machines on a dialled leg has ended.
   * Method: the statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-amd
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-answering-machine
   */
  'amd-status': {
    kind: 'amd-status',
    answer: 'none',
    shares: ['identity', 'connection'],
    parameters: {
      /** Who or what answered. `machine` and `human_residence` are not in the schema; they are seen in Telnyx's guide and demo. */
      AnsweredBy: oneOf(
        'human',
        'machine_start',
        'machine_end_beep',
        'machine_end_silence',
        'machine_end_other',
        'fax',
        'unknown',
        'machine',
        'human_residence',
      ),
      /** How long the detection took, in milliseconds. */
      MachineDetectionDuration: number,
    },
  },
});

import { defineWebhooks } from './define.js';
import { oneOf } from './values.js';

export const conferenceWebhooks = defineWebhooks({
  /**
   * A conference was created.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-created
   */
  'conference.created': {
    shares: ['leg', 'session', 'connection', 'conference', 'occurred'],
    payload: {},
  },
  /**
   * A conference ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-ended
   */
  'conference.ended': {
    shares: ['leg', 'session', 'connection', 'conference', 'occurred'],
    payload: {
      /** Why it ended. */
      reason: oneOf('all_left', 'host_left', 'time_exceeded'),
    },
  },
  /**
   * Another participant talks. The ids of the leg are those of the new speaker.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-floor-changed
   */
  'conference.floor.changed': {
    shares: ['leg', 'session', 'connection', 'conference', 'occurred'],
    payload: {},
    bare: true,
  },
  /**
   * A participant joined a conference.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-joined
   */
  'conference.participant.joined': {
    shares: ['leg', 'session', 'connection', 'conference'],
    payload: {},
  },
  /**
   * A participant left a conference.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-left
   */
  'conference.participant.left': {
    shares: ['leg', 'session', 'connection', 'conference'],
    payload: {},
  },
});

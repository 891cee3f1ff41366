import { defineWebhooks } from './define.js';

export const conferenceSoundWebhooks = defineWebhooks({
  /**
   * Playing a file to one participant of a conference began.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-playback-started
   */
  'conference.participant.playback.started': {
    shares: ['leg', 'session', 'connection', 'conference', 'creator', 'media', 'occurred'],
    payload: {},
  },
  /**
   * Playing a file to one participant of a conference ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-playback-ended
   */
  'conference.participant.playback.ended': {
    shares: ['leg', 'session', 'connection', 'conference', 'creator', 'media', 'occurred'],
    payload: {},
  },
  /**
   * Speaking a text to one participant of a conference began.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-speak-started
   */
  'conference.participant.speak.started': {
    shares: ['leg', 'session', 'connection', 'conference', 'creator', 'occurred'],
    payload: {},
  },
  /**
   * Speaking a text to one participant of a conference ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-participant-speak-ended
   */
  'conference.participant.speak.ended': {
    shares: ['leg', 'session', 'connection', 'conference', 'creator', 'occurred'],
    payload: {},
  },
  /**
   * Playing a file to a conference began.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-playback-started
   */
  'conference.playback.started': {
    shares: ['connection', 'conference', 'creator', 'media', 'occurred'],
    payload: {},
  },
  /**
   * Playing a file to a conference ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-playback-ended
   */
  'conference.playback.ended': {
    shares: ['connection', 'conference', 'creator', 'media', 'occurred'],
    payload: {},
  },
  /**
   * Speaking a text to a conference began.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-speak-started
   */
  'conference.speak.started': {
    shares: ['connection', 'conference', 'creator', 'occurred'],
    payload: {},
  },
  /**
   * Speaking a text to a conference ended.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-speak-ended
   */
  'conference.speak.ended': {
    shares: ['connection', 'conference', 'creator', 'occurred'],
    payload: {},
  },
});

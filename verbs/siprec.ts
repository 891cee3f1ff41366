import { define } from './define.js';
import { callbackMethod } from './values.js';

export const siprec = define({
  /**
   * Sends the call's audio to a recording server over SIPREC. Note: one of its settings speaks of custom parameters, yet no
   * child that would carry them is documented.
   */
  siprec: {
    name: 'Siprec',
    kind: 'noun',
    attributes: {
      /** Name of the SIPREC connector, as made in the portal. */
      connectorName: { type: 'string', required: true },
      /** Is told that the session has started, stopped or failed. */
      statusCallback: { type: 'url', answers: 'siprec-status', method: 'statusCallbackMethod' },
      /** HTTP method for `statusCallback`. */
      statusCallbackMethod: callbackMethod,
      /** Whose audio is sent. */
      track: {
        type: 'enum',
        values: ['inbound_track', 'outbound_track', 'both_tracks'],
        default: 'both_tracks',
      },
      /** A name of your own, by which Stop finds the session. */
      name: { type: 'string' },
      /** Whether custom parameters travel in the session's metadata. By default they are SIP headers. */
      includeMetadataCustomHeaders: { type: 'boolean', default: false },
      /** Encrypts with SRTP and TLS. The connector's port must be 5061. */
      secure: { type: 'boolean', default: false },
      /** SIP session timer, in seconds; 0 turns it off. */
      sessionTimeoutSecs: {
        type: 'integer',
        min: 90,
        max: 14440,
        alsoAllowed: [0],
        unit: 's',
        default: 1800,
      },
    },
    under: {
      /** The SIPREC session to stop. */
      stop: {
        attributes: {
          /** Which session, by the name that Start gave it. */
          name: { type: 'string' },
        },
      },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/siprec',
  },
});

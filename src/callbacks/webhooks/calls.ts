import * as z from 'zod/mini';
import { defineWebhooks } from './define.js';
import { oneOf, open, text, truth } from './values.js';

export const callWebhooks = defineWebhooks({
  /**
   * A leg began: a call has arrived, or one is being placed.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-initiated
   */
  'call.initiated': {
    shares: ['leg', 'session', 'connection', 'parties', 'invite'],
    payload: {
      /** What the screening of the caller found, such as `spam_likely`. */
      call_screening_result: text,
      /** The caller's name or number, as the callee is shown it. */
      caller_id_name: text,
      /** The codecs that the connection allows, with commas between them, such as `G722,PCMU`. */
      connection_codecs: text,
      /** Which way the call goes, seen from Telnyx. */
      direction: oneOf('incoming', 'outgoing'),
      /** The codecs that the caller offers, with commas between them, such as `G722,PCMU`. */
      offered_codecs: text,
      /** The SHAKEN/STIR attestation of the caller's number, such as `A`. */
      shaken_stir_attestation: text,
      /** Whether the SHAKEN/STIR signature was valid. */
      shaken_stir_validated: truth,
      /** Where the leg stands. */
      state: oneOf('parked', 'bridging'),
    },
  },
  /**
   * The leg was answered.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-answered
   */
  'call.answered': {
    shares: ['leg', 'session', 'connection', 'parties', 'invite'],
    payload: {
      /** `answered`. */
      state: oneOf('answered'),
    },
  },
  /**
   * The leg was connected with another.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-bridged
   */
  'call.bridged': {
    shares: ['leg', 'session', 'connection', 'parties'],
    payload: {},
  },
  /**
   * The leg ended, for whatever reason.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-hangup
   */
  'call.hangup': {
    shares: ['leg', 'session', 'connection', 'parties', 'invite'],
    payload: {
      /** Measurements of the audio in both directions, each as decimal text. Null where there are none. */
      call_quality_stats: z.nullable(
        open({
          inbound: z.optional(
            open({
              jitter_max_variance: z.optional(text),
              jitter_packet_count: z.optional(text),
              mos: z.optional(text),
              packet_count: z.optional(text),
              skip_packet_count: z.optional(text),
            }),
          ),
          outbound: z.optional(open({ packet_count: z.optional(text), skip_packet_count: z.optional(text) })),
        }),
      ),
      /** Why the leg ended. */
      hangup_cause: oneOf(
        'timeout',
        'call_rejected',
        'normal_clearing',
        'originator_cancel',
        'time_limit',
        'user_busy',
        'not_found',
        'no_answer',
        'unspecified',
      ),
      /** Which side ended it. */
      hangup_source: oneOf('caller', 'callee', 'unknown'),
      /** The SIP status that the leg ended with, such as `603`. */
      sip_hangup_cause: text,
      /** `hangup`. */
      state: oneOf('hangup'),
    },
  },
});

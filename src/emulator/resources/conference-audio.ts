import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { GatherPlan } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { participantObstacle, perform } from './conference-target.js';

type Gather = ParametersOf<OperationsTable['conferences']['gatherUsingAudio']>;

const usualToneMs = 250;

/** How a participant is asked, with what Telnyx does where the request says nothing. */
const gatherPlanOf = (fields: Gather): GatherPlan => ({
  id: fields.gather_id,
  sound: fields.audio_url ?? fields.media_name,
  invalidSound: fields.invalid_audio_url ?? fields.invalid_media_name,
  firstKeyMs: fields.initial_timeout_millis,
  nextKeyMs: fields.inter_digit_timeout_millis ?? 5000,
  wholeMs: fields.timeout_millis ?? 60_000,
  fewest: fields.minimum_digits ?? 1,
  most: fields.maximum_digits ?? 128,
  tries: fields.maximum_tries ?? 3,
  terminator: fields.terminating_digit ?? '#',
  validKeys: fields.valid_digits ?? '0123456789#*',
  stopsOnKey: fields.stop_playback_on_dtmf ?? true,
});

export const conferenceAudio = handlers({
  'conferences.gatherUsingAudio': ({ path, fields }, world) =>
    perform({ path, fields: {} }, world, (conference) => {
      const { call_control_id: callSid, client_state: clientState } = fields;
      const obstacle = participantObstacle(conference, callSid);
      if (obstacle) return obstacle;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'gather',
        conference: conference.sid,
        callSid,
        clientState,
        plan: gatherPlanOf(fields),
      });
      return undefined;
    }),
  'conferences.play': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      const { audio_url, media_name, loop = 1 } = asked.fields;
      const sound = audio_url ?? media_name;
      if (sound === undefined) {
        // Telnyx documents neither as required, and its own example gives neither.
        const message = 'Neither audio_url nor media_name is given, so nothing is played.';
        world.log({ level: 'warn', event: 'nothing-to-play', operation: 'conferences.play', message });
        return undefined;
      }
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'start-sound',
        conference,
        to,
        plan: {
          kind: 'playback',
          sound,
          media: audio_url === undefined ? { media_name: sound } : { media_url: sound },
          loop: loop === 'infinity' ? 0 : loop,
        },
      });
      return undefined;
    }),
  'conferences.stop': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      world.calls.exchange.dispatch({ type: 'conference', does: 'stop-sound', conference, to });
      return undefined;
    }),
  'conferences.sendDtmf': (asked, world) =>
    perform(asked, world, ({ sid: conference }, to) => {
      const { digits, duration_millis: toneMs = usualToneMs, client_state: clientState } = asked.fields;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'send-keys',
        conference,
        to,
        digits,
        toneMs,
        clientState,
      });
      return undefined;
    }),
});

import { isFull, type PartChange } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { refuse } from '../http/refusal.js';
import type { World } from '../world.js';
import { beeps, holdMusic, joinPlanOf } from './conference-part.js';
import { callObstacle, participantObstacle, perform } from './conference-target.js';

type Addressed = Parameters<typeof perform>[0];

/** Changes the participants that a command means. */
const change = (asked: Addressed, world: World, given: PartChange) =>
  perform(asked, world, ({ sid: conference }, to) => {
    world.calls.exchange.dispatch({ type: 'conference', does: 'change', conference, to, change: given });
    return undefined;
  });

export const conferenceActions = handlers({
  'conferences.end': (asked, world) =>
    perform(asked, world, ({ sid: conference }) => {
      world.calls.exchange.dispatch({ type: 'conference', does: 'end', conference });
      return undefined;
    }),
  'conferences.join': (asked, world) =>
    perform(asked, world, (conference) => {
      const { fields } = asked;
      const { call_control_id: callSid, client_state: clientState } = fields;
      const obstacle = callObstacle(callSid, world);
      if (obstacle) return obstacle;
      if (!participantObstacle(conference, callSid)) {
        return refuse(422, '90033', 'The call takes part in the conference already.');
      }
      if (isFull(conference, undefined)) {
        const detail = `The conference takes no more than its max_participants of ${conference.maxParticipants}.`;
        return refuse(422, '90032', detail);
      }
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'join',
        conference: conference.sid,
        callSid,
        clientState,
        join: joinPlanOf(fields),
      });
      return undefined;
    }),
  'conferences.leave': (asked, world) =>
    perform(asked, world, (conference) => {
      const { call_control_id: callSid, beep_enabled } = asked.fields;
      const obstacle = participantObstacle(conference, callSid);
      if (obstacle) return obstacle;
      const beep = beep_enabled && beeps[beep_enabled];
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'leave',
        conference: conference.sid,
        callSid,
        beep,
      });
      return undefined;
    }),
  'conferences.mute': (asked, world) => change(asked, world, { isMuted: true }),
  'conferences.unmute': (asked, world) => change(asked, world, { isMuted: false }),
  'conferences.hold': (asked, world) => {
    const { audio_url, media_name } = asked.fields;
    return change(asked, world, { hold: { music: holdMusic(audio_url, media_name) } });
  },
  'conferences.unhold': (asked, world) => change(asked, world, { hold: 'none' }),
  'conferences.update': (asked, world) =>
    perform(asked, world, (conference) => {
      const { call_control_id, supervisor_role, whisper_call_control_ids = [] } = asked.fields;
      const obstacle = participantObstacle(conference, call_control_id);
      if (obstacle) return obstacle;
      world.calls.exchange.dispatch({
        type: 'conference',
        does: 'change',
        conference: conference.sid,
        to: [call_control_id],
        change: { role: supervisor_role, whispersTo: whisper_call_control_ids },
      });
      return undefined;
    }),
});

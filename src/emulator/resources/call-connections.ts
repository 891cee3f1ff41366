import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { isBridged, type Leg, queueNamed } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, type Refusal, refuse, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';
import { isAddress } from './phone-address.js';
import { tellUnseen } from './unseen-fields.js';
import { callingOf, recordingSidFor, webhooksOf } from './voice-calling.js';
import { command, commandedLeg } from './voice-leg.js';
import { voiceRecording } from './voice-recording.js';

type Bridge = ParametersOf<OperationsTable['calls']['bridge']>;

/** How many calls a queue holds that is made to put a call into. */
const usualSize = 100;

/** Whom a call is to be connected with, or why there is nobody. */
function partnerOf({ sid }: Leg, fields: Bridge, world: World) {
  const { call_control_id: id, queue, prevent_double_bridge } = fields;
  if (queue !== undefined) return firstOf(queue, world);
  if (id === undefined) return refuseParameter('10015', 'video_room_id', 'There are no video rooms here.');
  if (id === sid) return refuseParameter('90015', 'call_control_id', 'This is the call itself.');
  const other = commandedLeg(id, world, 'live');
  if (isRefusal(other)) return other;
  return prevent_double_bridge && isBridged(other)
    ? refuseParameter('10015', 'call_control_id', 'The other call is connected already.')
    : { callSid: other.sid };
}

/** The first call of a queue is there for a bridge, or is not. */
function firstOf(queue: string, { calls }: World): { readonly queue: string } | Refusal {
  const first = queueNamed(calls.exchange.state, queue)?.members[0];
  if (!first) return refuseParameter('10015', 'queue', 'No call waits in this queue.');
  return calls.exchange.leg(first.callSid)?.endedAt === undefined
    ? { queue }
    : refuse(
        422,
        '90018',
        'The first call of the queue is over, and only its place was kept: call its person, and remove it from the queue.',
      );
}

export const callConnections = handlers({
  'calls.bridge': (asked, world) => {
    const { fields } = asked;
    return command(asked, world, 'answered', (leg, said) => {
      const partner = partnerOf(leg, fields, world);
      if (isRefusal(partner)) return partner;
      tellUnseen(fields, world, leg.sid);
      return {
        ...said,
        does: 'bridge',
        with: partner,
        afterBridge: fields.hold_after_unbridge
          ? 'hold'
          : fields.park_after_unbridge === undefined
            ? undefined
            : 'park',
        ringTone: fields.play_ringtone ? (fields.ringtone ?? 'us') : undefined,
        recording: voiceRecording(
          fields,
          'StartCallRecordingAPI',
          recordingSidFor(leg.sid, leg.recordings.length),
        ),
      };
    });
  },
  'calls.transfer': (asked, world) => {
    const { fields } = asked;
    return command(asked, world, 'answered', (leg, said) => {
      const { to, from = leg.to } = fields;
      const expected = 'must be + and a number with its country code, or a SIP address.';
      if (!isAddress(to)) return refuseParameter('10016', 'to', `The parameter to ${expected}`);
      if (!isAddress(from)) return refuseParameter('10016', 'from', `The parameter from ${expected}`);
      tellUnseen(fields, world, leg.sid);
      const { connectionId = leg.application.id, webhook, webhooks, failover } = leg.control ?? {};
      return {
        ...said,
        does: 'transfer',
        ...webhooksOf(fields),
        afterBridge: fields.park_after_unbridge === undefined ? undefined : 'park',
        callee: callingOf(fields, {
          from,
          to,
          control: { connectionId, webhook, webhooks, failover, clientState: fields.target_leg_client_state },
        }),
      };
    });
  },
  'calls.enqueue': (asked, world) => {
    const { queue_name: queue, max_size, max_wait_time_secs, keep_after_hangup } = asked.fields;
    return command(asked, world, 'answered', (leg, said) => {
      if (leg.queue !== undefined) return refuse(422, '90038', 'The call waits in a queue already.');
      const found = queueNamed(world.calls.exchange.state, queue);
      if (found && found.members.length >= found.maxSize) {
        return refuse(422, '90036', `The queue takes no more than its max_size of ${found.maxSize} calls.`);
      }
      return {
        ...said,
        does: 'enqueue',
        queue,
        maxSize: max_size ?? usualSize,
        longestSeconds: max_wait_time_secs,
        keepsPlace: keep_after_hangup ?? false,
      };
    });
  },
  'calls.leaveQueue': (asked, world) =>
    command(asked, world, 'live', (leg, said) =>
      leg.queue === undefined
        ? refuseParameter('10015', 'call_control_id', 'The call waits in no queue.')
        : { ...said, does: 'leave_queue' },
    ),
});

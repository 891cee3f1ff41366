import { type Conference, conferenceOf, hasEnded, isAnswered, participantOf } from '../../simulate/index.js';
import { isRefusal, type Refusal, refuse, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';

/** What every command to a conference replies. */
export const done = { data: { result: 'ok' } };

export const noConference = (): Refusal => refuse(404, '10005', 'There is no conference with this id.');

/** A conference that commands can be given to, or why there is none. */
export function commanded(id: string, { calls }: World): Conference | Refusal {
  const conference = conferenceOf(calls.exchange.state, id);
  if (!conference) return noConference();
  return conference.ended
    ? refuse(422, '90019', 'The conference is over: it takes no commands any more.')
    : conference;
}

const pointer = 'call_control_id';

/** Why a call can't be put into a conference; undefined where it can. */
export function callObstacle(callControlId: string, { calls }: World): Refusal | undefined {
  const leg = calls.exchange.leg(callControlId);
  if (!leg?.control) {
    return refuseParameter('90015', pointer, 'There is no call of the Voice API with this call_control_id.');
  }
  if (hasEnded(leg)) return refuse(422, '90018', 'The call is over: it takes no commands any more.');
  return isAnswered(leg)
    ? undefined
    : refuse(422, '90034', 'The call has not been answered yet, so it can not join a conference.');
}

/** Why a call can't be commanded as a participant; undefined where it can. */
export const participantObstacle = (conference: Conference, callControlId: string): Refusal | undefined =>
  participantOf(conference, callControlId)
    ? undefined
    : refuseParameter('90015', pointer, 'No participant of the conference has this call_control_id.');

/** The legs that a command means: those that it names, or everyone where it names none. */
export function legsMeant(
  conference: Conference,
  callControlIds: readonly string[] | undefined,
): readonly string[] | undefined | Refusal {
  if (callControlIds === undefined || callControlIds.length === 0) return undefined;
  const stranger = callControlIds.find((callSid) => !participantOf(conference, callSid));
  return stranger === undefined
    ? callControlIds
    : refuseParameter('90015', 'call_control_ids', 'Not all of these calls take part in the conference.');
}

/** Has a command done in a conference that is there and goes on, with whom it means; once for each command id. */
export function perform(
  asked: {
    readonly path: { readonly id: string };
    readonly fields: {
      readonly call_control_ids?: readonly string[] | undefined;
      readonly command_id?: string | undefined;
    };
  },
  world: World,
  act: (conference: Conference, to: readonly string[] | undefined) => Refusal | undefined,
): typeof done | Refusal {
  const conference = commanded(asked.path.id, world);
  if (isRefusal(conference)) return conference;
  const to = legsMeant(conference, asked.fields.call_control_ids);
  if (isRefusal(to)) return to;
  if (world.commands.isRepeated(conference.sid, asked.fields.command_id)) return done;
  return act(conference, to) ?? done;
}

import { type ControlCommand, hasEnded, isAnswered, type Leg } from '../../simulate/index.js';
import { isRefusal, type Refusal, refuse, refuseParameter } from '../http/refusal.js';
import type { World } from '../world.js';

/** What every command to a call replies. */
export const done = { data: { result: 'ok' } };

/** Where a call must stand for a command. */
type Stand = 'live' | 'answered' | 'ringing in';

const isThere: Readonly<Record<Stand, (leg: Leg) => boolean>> = {
  live: () => true,
  answered: isAnswered,
  'ringing in': (leg) => leg.direction === 'inbound' && !isAnswered(leg),
};

const refusals: Readonly<Record<Stand, () => Refusal>> = {
  live: () => over(),
  answered: () => refuse(422, '90034', 'The call is not answered yet: only that makes the command possible.'),
  'ringing in': () =>
    refuseParameter('10015', 'call_control_id', 'This is no inbound call that waits for an answer.'),
};

const over = (): Refusal => refuse(422, '90018', 'The call is over: it takes no commands any more.');

/** There is no such call, or the Voice API does not command it. */
export function noSuchCall(leg: Leg | undefined, name = 'call_control_id'): Refusal {
  const detail = leg
    ? 'A TeXML document runs this call: the Voice API does not command it.'
    : `There is no call with this ${name}.`;
  return refuseParameter('90015', name, detail);
}

/**
 * A call that the Voice API commands, and that stands where a command needs it; or why there is none.
 *
 * @param name What the request calls its id.
 */
export function commandedLeg(
  id: string,
  { calls }: World,
  stand: Stand,
  name = 'call_control_id',
): Leg | Refusal {
  const leg = calls.exchange.leg(id);
  if (!leg?.control) return noSuchCall(leg, name);
  if (hasEnded(leg)) return over();
  return isThere[stand](leg) ? leg : refusals[stand]();
}

/** Fields of every command. */
interface Common {
  readonly command_id?: string | undefined;
  readonly client_state?: string | undefined;
}

interface Asked {
  readonly path: { readonly call_control_id: string };
  readonly fields: Common;
}

/** What every command says of itself. */
type Said = Pick<ControlCommand, 'callSid' | 'commandId' | 'clientState'>;

/**
 * Has a command done on a call; one that was done before, by its id, is not done again, even where the call is over.
 *
 * @param commandOf What is to be done, or why it can't be.
 */
export function command(
  { path, fields }: Asked,
  world: World,
  stand: Stand,
  commandOf: (leg: Leg, said: Said) => ControlCommand | Refusal,
): typeof done | Refusal {
  const callSid = path.call_control_id;
  const { command_id: commandId, client_state: clientState } = fields;
  const before = world.calls.exchange.leg(callSid);
  if (commandId !== undefined && before?.control?.commands?.includes(commandId)) return done;
  const leg = commandedLeg(callSid, world, stand);
  if (isRefusal(leg)) return leg;
  const given = commandOf(leg, { callSid, commandId, clientState });
  if (isRefusal(given)) return given;
  world.calls.exchange.dispatch({ type: 'control', ...given });
  return done;
}

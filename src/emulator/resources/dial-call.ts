import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { conferenceOf, hasEnded, type Leg, legsOf, nextCallSid } from '../../simulate/index.js';
import { voiceAnswering } from '../answering.js';
import { isRefusal, type Refusal, refuseParameter } from '../http/refusal.js';
import { voiceCallRecord } from '../voice-call-record.js';
import type { World } from '../world.js';
import { joinPlanOf } from './conference-part.js';
import { isAddress } from './phone-address.js';
import { tellUnseen } from './unseen-fields.js';
import { callingOf, recordingSidFor } from './voice-calling.js';
import { commandedLeg } from './voice-leg.js';
import { voiceStream } from './voice-stream.js';

type Fields = ParametersOf<OperationsTable['calls']['dial']>;

const numbersOf = ({ to }: Fields): readonly string[] => (typeof to === 'string' ? [to] : to);

/** What is wrong with whom a dial names; undefined where nothing is. */
function wrongAddress(fields: Fields): Refusal | undefined {
  const expected = 'must be + and a number with its country code, or a SIP address.';
  if (!isAddress(fields.from)) return refuseParameter('10016', 'from', `The parameter from ${expected}`);
  const wrong = numbersOf(fields).findIndex((number) => !isAddress(number));
  if (wrong < 0) return undefined;
  const name = typeof fields.to === 'string' ? 'to' : `to/${wrong}`;
  return refuseParameter('10016', name, `The parameter ${name} ${expected}`);
}

function answeringOf({ connection_id }: Fields, { voiceApplications }: World) {
  const record = voiceApplications.get(connection_id);
  if (record && record.active !== false) return voiceAnswering(record);
  const detail = record
    ? 'The Voice API application is not active.'
    : 'There is no Voice API application with this id.';
  return refuseParameter('10015', 'connection_id', detail);
}

/** The call that somebody is to listen in on, where there is one. It may be one that a document runs. */
function supervisedBy(fields: Fields, { calls }: World): Leg | Refusal | undefined {
  const { supervise_call_control_id: id } = fields;
  if (id === undefined) return undefined;
  const leg = calls.exchange.leg(id);
  return leg && !hasEnded(leg)
    ? leg
    : refuseParameter('90015', 'supervise_call_control_id', 'There is no call under way with this id.');
}

/** The name of the conference that the call is to be put into, where there is one. */
function conferenceName({ conference_config }: Fields, { calls }: World): string | Refusal | undefined {
  if (!conference_config) return undefined;
  const { id, conference_name } = conference_config;
  if (id === undefined) {
    const name = 'conference_config/conference_name';
    return conference_name ?? refuseParameter('10004', name, 'One of id and conference_name is required.');
  }
  const conference = conferenceOf(calls.exchange.state, id);
  return conference && !conference.ended
    ? conference.name
    : refuseParameter('10015', 'conference_config/id', 'There is no such conference that goes on.');
}

/** The call that an earlier dial with the same id has made. */
const madeBefore = ({ command_id, connection_id }: Fields, { calls }: World): Leg | undefined =>
  command_id === undefined
    ? undefined
    : legsOf(calls.exchange.state).find(
        ({ control }) => control?.dialledBy === command_id && control.connectionId === connection_id,
      );

const reply = (leg: Leg, { record }: Fields, { calls }: World) => ({
  data: {
    ...voiceCallRecord(leg, calls.exchange.state),
    ...(record && { recording_id: recordingSidFor(leg.sid) }),
  },
});

/** What a dial names, all of which is there. */
interface Meant {
  readonly answering: ReturnType<typeof voiceAnswering>;
  /** The call whose session it shares. */
  readonly link: Leg | undefined;
  readonly supervised: Leg | undefined;
  /** By name. */
  readonly conference: string | undefined;
}

function meantBy(fields: Fields, world: World): Meant | Refusal {
  const answering = answeringOf(fields, world);
  if (isRefusal(answering)) return answering;
  const { link_to } = fields;
  const link = link_to === undefined ? undefined : commandedLeg(link_to, world, 'live', 'link_to');
  if (isRefusal(link)) return link;
  const supervised = supervisedBy(fields, world);
  if (isRefusal(supervised)) return supervised;
  const conference = conferenceName(fields, world);
  return isRefusal(conference) ? conference : { answering, link, supervised, conference };
}

/** Calls one number. @returns The SID of the leg. */
function dialOne(
  to: string,
  fields: Fields,
  meant: Meant,
  group: string | undefined,
  { calls }: World,
): string {
  const { answering, link, supervised, conference } = meant;
  const { exchange } = calls;
  const stream = voiceStream(fields);
  const callSid = calls.dial({
    application: answering.application,
    linkedTo: link?.sid ?? group,
    calling: callingOf(fields, {
      from: fields.bridge_intent && link ? link.from : fields.from,
      to,
      control: {
        ...answering.control,
        clientState: fields.client_state,
        dialledBy: fields.command_id,
        group,
        afterBridge: fields.park_after_unbridge === undefined ? undefined : 'park',
      },
      onset: {
        bridgeTo: fields.bridge_on_answer ? link?.sid : undefined,
        preventsDoubleBridge: fields.prevent_double_bridge,
      },
      features: {
        services: stream && [stream],
        supervision: supervised && { callSid: supervised.sid, role: fields.supervisor_role ?? 'barge' },
      },
      recordingSid: recordingSidFor(nextCallSid(exchange.state)),
    }),
  });
  if (conference !== undefined && fields.conference_config) {
    const join = joinPlanOf(fields.conference_config);
    exchange.dispatch({ type: 'conference', does: 'invite', callSid, name: conference, join });
  }
  return callSid;
}

/** Calls somebody, or several people of whom the first to answer is wanted. It replies with the first call. */
export function dialCall(fields: Fields, world: World) {
  const refused = wrongAddress(fields);
  if (refused) return refused;
  const meant = meantBy(fields, world);
  if (isRefusal(meant)) return meant;
  const { exchange } = world.calls;
  const before = madeBefore(fields, world);
  if (before) return reply(before, fields, world);
  const sid = nextCallSid(exchange.state);
  const [first = '', ...others] = numbersOf(fields);
  const group = others.length > 0 ? sid : undefined;
  for (const number of [first, ...others]) dialOne(number, fields, meant, group, world);
  tellUnseen(fields, world, sid);
  const leg = exchange.leg(sid);
  if (!leg) throw new Error('The engine made no call of a dial.');
  return reply(leg, fields, world);
}

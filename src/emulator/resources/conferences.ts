import type { OperationsTable, ParametersOf } from '../../api/index.js';
import {
  type Conference,
  conferenceByName,
  conferenceOf,
  conferencesOf,
  longestConferenceMs,
} from '../../simulate/index.js';
import { eitherPage } from '../either-page.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse } from '../http/refusal.js';
import { conferenceRecord } from '../voice-conference-record.js';
import type { World } from '../world.js';
import { conferenceFilter } from './conference-filter.js';
import { beeps, holdMusic, plainPart } from './conference-part.js';
import { callObstacle, noConference } from './conference-target.js';

type Create = ParametersOf<OperationsTable['conferences']['create']>;

const recordOf = (conference: Conference, { calls, secrets }: World) =>
  conferenceRecord(conference, calls.exchange, secrets.hide);

const wrapped = (conference: Conference | undefined, world: World) =>
  conference ? { data: recordOf(conference, world) } : noConference();

const usualMaxParticipants = 250;

/** Makes a conference out of a call, or says why not. */
function create(fields: Create, world: World): Refusal | undefined {
  const { exchange } = world.calls;
  const { name, call_control_id: callSid, client_state: clientState } = fields;
  const obstacle = callObstacle(callSid, world);
  if (obstacle) return obstacle;
  if (conferenceByName(exchange.state, name)) {
    return refuse(422, '90033', 'There is a conference of this name that goes on.');
  }
  const minutes = fields.duration_minutes;
  exchange.dispatch({
    type: 'conference',
    does: 'create',
    callSid,
    clientState,
    plan: {
      name,
      maxParticipants: fields.max_participants ?? usualMaxParticipants,
      beep: beeps[fields.beep_enabled ?? 'never'],
      music: holdMusic(fields.hold_audio_url, fields.hold_media_name),
      region: fields.region,
      longestMs: minutes === undefined ? longestConferenceMs : minutes * 60_000,
    },
    join: { ...plainPart, startsOnEnter: fields.start_conference_on_create ?? true },
  });
  return undefined;
}

export const conferences = handlers({
  'conferences.list': ({ fields: { filter = {}, page } }, world) => {
    const found = conferencesOf(world.calls.exchange.state).filter(conferenceFilter(filter, world));
    const latestFirst = found.toReversed().sort((a, b) => b.expiresAt - a.expiresAt);
    return eitherPage(
      latestFirst.map((conference) => recordOf(conference, world)),
      page,
    );
  },
  'conferences.create': ({ fields }, world) => {
    const { name, call_control_id, command_id } = fields;
    const isRepeated = world.commands.isRepeated(call_control_id, command_id);
    const refused = isRepeated ? undefined : create(fields, world);
    return refused ?? wrapped(conferenceByName(world.calls.exchange.state, name), world);
  },
  'conferences.get': ({ path }, world) => wrapped(conferenceOf(world.calls.exchange.state, path.id), world),
});

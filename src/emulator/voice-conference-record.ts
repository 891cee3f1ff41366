import type { OperationsTable, ReplyOf } from '../api/index.js';
import { type Conference, type Exchange, isApart, legFields } from '../simulate/index.js';
import { type Attendee, isComing, partOf } from './attendee.js';

type Voice = OperationsTable['conferences'];

/** A conference as the Voice API shows it. */
export type ConferenceRecord = ReplyOf<Voice['get']>['data'];

/** A participant as the list shows them. */
export type ListedParticipant = ReplyOf<Voice['participants']['list']>['data'][number];

/** A participant as they are shown alone. */
export type ParticipantRecord = ReplyOf<Voice['participants']['get']>['data'];

const endReasons = {
  'all-left': 'all_left',
  'host-left': 'host_left',
  api: 'ended_via_api',
  time: 'time_exceeded',
} as const satisfies Readonly<Record<NonNullable<Conference['ended']>['reason'], string>>;

const statuses = {
  init: 'init',
  'in-progress': 'in_progress',
  completed: 'completed',
} as const satisfies Readonly<Record<Conference['status'], string>>;

const moment = ({ state }: Exchange, ms: number): string => new Date(state.startedAt + ms).toISOString();

/** The application that a conference was made with. */
export function connectionOf({ creator }: Conference, exchange: Exchange): string | undefined {
  const leg = exchange.leg(creator);
  return leg?.control?.connectionId ?? leg?.application.id;
}

/** @param hide Takes secrets out of a text: a document may call a conference by one. */
export function conferenceRecord(
  conference: Conference,
  exchange: Exchange,
  hide: (text: string) => string,
): ConferenceRecord {
  const { sid, name, status, region, createdAt, updatedAt, expiresAt, ended } = conference;
  const by = ended?.by === undefined ? undefined : exchange.leg(ended.by);
  return {
    id: sid,
    record_type: 'conference',
    name: hide(name),
    status: statuses[status],
    connection_id: connectionOf(conference, exchange) ?? null,
    region: region ?? 'US',
    end_reason: ended ? endReasons[ended.reason] : null,
    ended_by: by
      ? { call_control_id: by.sid, call_session_id: legFields(by).call_session_id }
      : { call_control_id: null, call_session_id: null },
    created_at: moment(exchange, createdAt),
    expires_at: moment(exchange, expiresAt),
    updated_at: moment(exchange, updatedAt),
  };
}

/** Everyone who is, was or will be in a conference, in the order in which they came. */
export const attendeesOf = ({ participants, former, invited }: Conference): readonly Attendee[] =>
  [...participants, ...former, ...invited].sort((a, b) => a.serial - b.serial);

const statusOf = (attendee: Attendee): ListedParticipant['status'] =>
  isComing(attendee) ? 'joining' : attendee.leftAt === undefined ? 'joined' : 'left';

/** What both forms of a participant tell. */
function common(attendee: Attendee, conference: Conference, exchange: Exchange) {
  const { id, callSid } = attendee;
  const part = partOf(attendee);
  const leg = exchange.leg(callSid);
  return {
    id,
    call_control_id: callSid,
    call_leg_id: leg ? legFields(leg).call_leg_id : '',
    status: statusOf(attendee),
    muted: part.isMuted,
    on_hold: !isComing(attendee) && attendee.leftAt === undefined && isApart(conference, attendee),
    end_conference_on_exit: part.endsOnExit,
    soft_end_conference_on_exit: part.softlyEndsOnExit,
    whisper_call_control_ids: [...part.whispersTo],
    created_at: moment(exchange, isComing(attendee) ? attendee.invitedAt : attendee.joinedAt),
    updated_at: moment(exchange, isComing(attendee) ? attendee.invitedAt : attendee.updatedAt),
  };
}

export const listedParticipant = (
  attendee: Attendee,
  conference: Conference,
  exchange: Exchange,
  hide: (text: string) => string,
): ListedParticipant => ({
  ...common(attendee, conference, exchange),
  record_type: 'participant',
  conference: { id: conference.sid, name: hide(conference.name) },
});

export const participantRecord = (
  attendee: Attendee,
  conference: Conference,
  exchange: Exchange,
): ParticipantRecord => ({
  ...common(attendee, conference, exchange),
  conference_id: conference.sid,
  label: partOf(attendee).label ?? null,
});

import type { OperationsTable, ReplyOf } from '../api/index.js';
import type { Conference, State } from '../simulate/index.js';
import { type Attendee, isComing, partOf } from './attendee.js';
import { dateOf } from './call-record.js';

type Texml = OperationsTable['texml']['conferences'];

/** A conference as TeXML's API shows it. */
export type TexmlConferenceRecord = ReplyOf<Texml['get']>;

/** A participant as TeXML's API shows it. */
export type TexmlParticipantRecord = ReplyOf<Texml['participants']['get']>;

/** Which version of the API it is, in Telnyx's words. */
const api_version = 'v2/texml';

const reasons = {
  'all-left': 'last-participant-left',
  'host-left': 'participant-with-end-conference-on-exit-left',
  api: 'conference-ended-via-api',
  time: 'time-exceeded',
} as const satisfies Readonly<Record<NonNullable<Conference['ended']>['reason'], string>>;

/** The address of a conference, without what it ends in. */
export const conferenceUri = ({ account }: State, conferenceSid: string): string =>
  `/v2/texml/Accounts/${account.sid}/Conferences/${conferenceSid}`;

/** @param hide Takes secrets out of a text: a document may call a conference by one. */
export function texmlConferenceRecord(
  { sid, name, status, region, createdAt, updatedAt, ended }: Conference,
  state: State,
  hide: (text: string) => string,
): TexmlConferenceRecord {
  const uri = conferenceUri(state, sid);
  return {
    sid,
    account_sid: state.account.sid,
    friendly_name: hide(name),
    status,
    reason_conference_ended: ended ? reasons[ended.reason] : null,
    call_sid_ending_conference: ended?.by ?? null,
    region: region ?? 'US',
    api_version,
    date_created: dateOf(state.startedAt + createdAt),
    date_updated: dateOf(state.startedAt + updatedAt),
    subresource_uris: { participants: `${uri}/Participants.json`, recordings: `${uri}/Recordings.json` },
    uri: `${uri}.json`,
  };
}

export function texmlParticipantRecord(
  attendee: Attendee,
  conferenceSid: string,
  state: State,
): TexmlParticipantRecord {
  const { callSid } = attendee;
  const part = partOf(attendee);
  const [createdAt, updatedAt] = isComing(attendee)
    ? [attendee.invitedAt, attendee.invitedAt]
    : [attendee.joinedAt, attendee.updatedAt];
  const coached = part.role === 'whisper' ? (part.whispersTo[0] ?? null) : null;
  return {
    call_sid: callSid,
    call_sid_legacy: callSid,
    account_sid: state.account.sid,
    conference_sid: conferenceSid,
    status: isComing(attendee) ? 'connecting' : 'connected',
    muted: part.isMuted,
    hold: part.hold !== undefined,
    coaching: part.role === 'whisper',
    coaching_call_sid: coached,
    coaching_call_sid_legacy: coached,
    end_conference_on_exit: part.endsOnExit,
    api_version,
    date_created: dateOf(state.startedAt + createdAt),
    date_updated: dateOf(state.startedAt + updatedAt),
    uri: `${conferenceUri(state, conferenceSid)}/Participants/${callSid}`,
  };
}

import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type Conference, conferenceOf, type PartChange, type Participant } from '../../simulate/index.js';
import { type Attendee, isComing, partOf } from '../attendee.js';
import { handlers } from '../handler.js';
import { isRefusal, type Refusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { conferenceUri, texmlParticipantRecord } from '../texml-conference-record.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';
import { coachingObstacle, inviteParticipant } from './invite-participant.js';
import { announcedAt } from './texml-conferences.js';

type Fields = ParametersOf<OperationsTable['texml']['conferences']['participants']['update']>;

interface Path {
  readonly conference_sid: string;
  readonly call_sid_or_participant_label: string;
}

/** Everyone in a conference, and those who are being called into it, the newest first. */
const attendeesOf = ({ participants, invited }: Conference): readonly Attendee[] =>
  [...participants, ...invited].sort((a, b) => b.serial - a.serial);

/** Whom a path names: by call, or else by label. */
function find({ conference_sid, call_sid_or_participant_label: name }: Path, { calls }: World) {
  const conference = conferenceOf(calls.exchange.state, conference_sid);
  const all = conference ? attendeesOf(conference) : [];
  const attendee =
    all.find(({ callSid }) => callSid === name) ?? all.find((one) => partOf(one).label === name);
  return conference && attendee && { conference, attendee };
}

/** What becomes of the hold: another sound alone changes nothing for who is not on hold. */
function holdOf({ Hold, HoldUrl, HoldMethod }: Fields, { hold }: Participant): PartChange['hold'] {
  const music = HoldUrl === undefined ? undefined : announcedAt(HoldUrl, HoldMethod);
  if (Hold === undefined) return hold && music ? { music } : undefined;
  return Hold ? { music } : 'none';
}

function changeOf(fields: Fields, participant: Participant): PartChange {
  const { Muted, Coaching, CallSidToCoach, EndConferenceOnExit, BeepOnExit, WaitUrl } = fields;
  return {
    hold: holdOf(fields, participant),
    ...(Muted !== undefined && { isMuted: Muted }),
    ...(EndConferenceOnExit !== undefined && { endsOnExit: EndConferenceOnExit }),
    ...(BeepOnExit !== undefined && { beep: { onExit: BeepOnExit } }),
    ...(WaitUrl !== undefined && { wait: { sound: WaitUrl } }),
    ...(Coaching === true && CallSidToCoach !== undefined
      ? { role: 'whisper' as const, whispersTo: [CallSidToCoach] }
      : Coaching === false && { role: 'none' as const, whispersTo: [] }),
  };
}

/** Changes a participant, and lets them hear an announcement, or says why not. */
function change(
  { conference, attendee }: { readonly conference: Conference; readonly attendee: Attendee },
  fields: Fields,
  { calls: { exchange } }: World,
): Refusal | undefined {
  if (isComing(attendee)) {
    const detail = 'The participant has not answered yet, so there is nothing to change.';
    return refuseParameter('90034', 'call_sid', detail);
  }
  const { AnnounceUrl, AnnounceMethod, CallSidToCoach } = fields;
  const refused = CallSidToCoach === undefined ? undefined : coachingObstacle(CallSidToCoach, conference);
  if (refused) return refused;
  const meant = { conference: conference.sid, to: [attendee.callSid] };
  exchange.dispatch({
    type: 'conference',
    does: 'change',
    ...meant,
    change: changeOf(fields, attendee),
  });
  if (AnnounceUrl !== undefined) {
    const what = announcedAt(AnnounceUrl, AnnounceMethod);
    exchange.dispatch({ type: 'conference', does: 'announce', ...meant, what });
  }
  return undefined;
}

export const texmlConferenceParticipants = handlers({
  'texml.conferences.participants.list': ({ path: { conference_sid } }, { calls }) => {
    const { state } = calls.exchange;
    const conference = conferenceOf(state, conference_sid);
    if (!conference) return texmlNotFound();
    const items = attendeesOf(conference);
    // The operation takes no parameters that could name another page.
    const page = texmlPage({
      items,
      order: ({ serial }) => serial,
      uri: `${conferenceUri(state, conference_sid)}/Participants`,
      query: items.length > 20 ? { PageSize: items.length } : {},
    });
    if (isRefusal(page)) return page;
    const participants = page.shown.map((one) => texmlParticipantRecord(one, conference_sid, state));
    return { participants, ...page.meta };
  },
  'texml.conferences.participants.create': ({ path, fields }, world) =>
    inviteParticipant(path.conference_sid, fields, world),
  'texml.conferences.participants.get': ({ path }, world) => {
    const found = find(path, world);
    return found
      ? texmlParticipantRecord(found.attendee, path.conference_sid, world.calls.exchange.state)
      : texmlNotFound();
  },
  'texml.conferences.participants.update': ({ path, fields }, world) => {
    const found = find(path, world);
    if (!found) return texmlNotFound();
    const refused = change(found, fields, world);
    if (refused) return refused;
    const { attendee } = find(path, world) ?? found;
    return texmlParticipantRecord(attendee, path.conference_sid, world.calls.exchange.state);
  },
  'texml.conferences.participants.delete': ({ path }, world) => {
    const found = find(path, world);
    if (!found) return texmlNotFound();
    world.calls.exchange.update(found.attendee.callSid, { change: { status: 'completed' } });
    return undefined;
  },
});

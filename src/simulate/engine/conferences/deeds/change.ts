import type { ConferencePhase } from '../../../timeline.js';
import { type Draft, show } from '../../draft.js';
import { type Conference, isHeard, type Participant } from '../conference.js';
import { moved } from '../move.js';
import { fallSilent } from '../speaking.js';
import { changeParticipant, liveConference } from '../store.js';
import type { DeedOf, PartChange } from './deed.js';

/** The participants that a command means. */
export const meant = (
  { participants }: Conference,
  to: readonly string[] | undefined,
): readonly Participant[] => participants.filter(({ callSid }) => to?.includes(callSid) ?? true);

export function change(draft: Draft, deed: DeedOf<'change'>): void {
  const conference = liveConference(draft, deed.conference);
  if (!conference) return;
  for (const participant of meant(conference, deed.to)) {
    changeOne(draft, conference, participant, deed.change);
  }
}

function changeOne(draft: Draft, conference: Conference, before: Participant, given: PartChange): void {
  const { sid, name } = conference;
  const { callSid } = before;
  const { hold, beep, ...rest } = given;
  const after: Participant = {
    ...before,
    ...rest,
    ...(hold !== undefined && { hold: hold === 'none' ? undefined : hold }),
    ...(beep && { beep: { ...(before.beep ?? conference.beep), ...beep } }),
  };
  if (!isHeard(conference, after)) fallSilent(draft, callSid);
  changeParticipant(draft, sid, callSid, after);
  const tell = (phase: ConferencePhase): void =>
    show(draft, callSid, { kind: 'conference', phase, name, conferenceSid: sid });
  if (after.isMuted !== before.isMuted) tell(after.isMuted ? 'mutes' : 'unmutes');
  const isHeld = after.hold !== undefined;
  if (isHeld !== (before.hold !== undefined)) tell(isHeld ? 'holds' : 'unholds');
  const hearsAnother = hold !== undefined || (rest.wait !== undefined && conference.status === 'init');
  if (hearsAnother) moved(draft, sid, callSid);
}

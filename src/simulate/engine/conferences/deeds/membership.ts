import { changeLeg, type Draft, findLeg, liveLeg } from '../../draft.js';
import { isAnswered } from '../../leg.js';
import { endConference } from '../end.js';
import { joinConference } from '../join.js';
import { leaveConference } from '../leave.js';
import { inviteLeg, openConference, openFor } from '../open.js';
import { conferenceNamed, liveConference } from '../store.js';
import { tellConference } from '../tell.js';
import type { DeedOf } from './deed.js';

/** A leg that the Voice API commands, with what its webhooks are to carry from now on. */
function commanded(draft: Draft, callSid: string, clientState: string | undefined): boolean {
  const leg = liveLeg(draft, callSid);
  if (!leg?.control || !isAnswered(leg)) return false;
  if (clientState !== undefined) changeLeg(draft, leg, { control: { ...leg.control, clientState } });
  return true;
}

export function create(draft: Draft, { callSid, clientState, plan, join: part }: DeedOf<'create'>): void {
  if (conferenceNamed(draft, plan.name) || !commanded(draft, callSid, clientState)) return;
  leaveConference(draft, callSid);
  const { sid } = openConference(draft, callSid, plan);
  tellConference(draft, sid, callSid, ({ leg, occurred }) => ({
    callback: 'conference.created',
    parameters: { ...leg, ...occurred },
  }));
  joinConference(draft, callSid, sid, part);
}

export function invite(draft: Draft, { callSid, name, join: plan }: DeedOf<'invite'>): void {
  const leg = liveLeg(draft, callSid);
  if (!leg || leg.conference !== undefined) return;
  const conference = conferenceNamed(draft, name) ?? openFor(draft, callSid, name, plan);
  inviteLeg(draft, conference.sid, callSid, plan);
}

export function join(draft: Draft, { conference, callSid, clientState, join: plan }: DeedOf<'join'>): void {
  const isIn = findLeg(draft, callSid)?.conference === conference;
  if (isIn || !liveConference(draft, conference) || !commanded(draft, callSid, clientState)) return;
  joinConference(draft, callSid, conference, plan);
}

export function leave(draft: Draft, { conference, callSid, beep }: DeedOf<'leave'>): void {
  if (findLeg(draft, callSid)?.conference === conference) leaveConference(draft, callSid, beep);
}

export const end = (draft: Draft, { conference }: DeedOf<'end'>): void =>
  endConference(draft, conference, { reason: 'api', by: undefined, hangsUp: true });

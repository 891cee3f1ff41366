import { type Draft, findLeg, liveLeg } from '../../draft.js';
import { isAnswered } from '../../leg.js';
import { endConference } from '../end.js';
import { joinConference } from '../join.js';
import { leaveConference } from '../leave.js';
import { inviteLeg, openConference, openFor } from '../open.js';
import { conferenceNamed, liveConference } from '../store.js';
import { keepClientState } from './client-state.js';
import type { DeedOf } from './deed.js';

/** Whether the Voice API commands a leg, and somebody is on it. */
function isCommanded(draft: Draft, callSid: string): boolean {
  const leg = liveLeg(draft, callSid);
  return leg?.control !== undefined && isAnswered(leg);
}

export function create(draft: Draft, { callSid, clientState, plan, join: part }: DeedOf<'create'>): void {
  if (conferenceNamed(draft, plan.name) || !isCommanded(draft, callSid)) return;
  keepClientState(draft, callSid, clientState);
  leaveConference(draft, callSid);
  const { sid } = openConference(draft, callSid, plan);
  joinConference(draft, callSid, sid, part);
}

export function invite(draft: Draft, { callSid, name, join: plan }: DeedOf<'invite'>): void {
  const leg = liveLeg(draft, callSid);
  if (!leg || leg.conference !== undefined) return;
  const found = conferenceNamed(draft, name);
  const { sid } = found ?? openFor(draft, callSid, name, plan);
  const startsOnEnter = found ? plan.startsOnEnter : (plan.startsOnCreate ?? plan.startsOnEnter);
  inviteLeg(draft, sid, callSid, { ...plan, startsOnEnter });
}

export function join(draft: Draft, { conference, callSid, clientState, join: plan }: DeedOf<'join'>): void {
  const isIn = findLeg(draft, callSid)?.conference === conference;
  if (isIn || !liveConference(draft, conference) || !isCommanded(draft, callSid)) return;
  keepClientState(draft, callSid, clientState);
  joinConference(draft, callSid, conference, plan);
}

export function leave(draft: Draft, { conference, callSid, beep }: DeedOf<'leave'>): void {
  if (findLeg(draft, callSid)?.conference === conference) leaveConference(draft, callSid, beep);
}

export const end = (draft: Draft, { conference }: DeedOf<'end'>): void =>
  endConference(draft, conference, { reason: 'api', by: undefined, hangsUp: true });

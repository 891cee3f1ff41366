import type { Reaction } from '../reaction.js';
import type { Direction } from '../timeline.js';
import { addressKey } from './address.js';
import type { Control } from './control/control.js';
import { tellAnswered, tellInitiated } from './control/tell-progress.js';
import { changeLeg, type Draft, findLeg, newCallSid, putLeg, show, startTimer } from './draft.js';
import type { Features } from './features.js';
import type { Leg } from './leg.js';
import { tellStatus } from './status.js';

/** What a leg is made from. */
export type LegPlan = Pick<
  Leg,
  'application' | 'from' | 'to' | 'opening' | 'subscription' | 'fallback' | 'timeLimitMs'
> & {
  readonly direction: Direction;
  readonly parent?: Leg | undefined;
  /** The SID of the leg that the whole call began with; default: that of its parent, or its own. */
  readonly root?: string | undefined;
  readonly target?: number | undefined;
  readonly control?: Control | undefined;
  /** What the callee is shown; default: `from`. */
  readonly callerId?: string | undefined;
  readonly features?: Features | undefined;
};

/** Makes a leg, and tells whoever wants to know. */
export function placeLeg(draft: Draft, plan: LegPlan): Leg {
  const { parent } = plan;
  const sid = newCallSid(draft);
  // Each field by its name: every leg then has the same shape, which is what makes its copies cheap.
  const leg = putLeg(draft, {
    sid,
    serial: draft.drawn++,
    direction: plan.direction,
    from: plan.from,
    to: plan.to,
    callerId: plan.callerId ?? plan.from,
    parent: parent?.sid,
    target: plan.target ?? 0,
    isReleased: false,
    root: plan.root ?? parent?.root ?? sid,
    application: plan.application,
    control: plan.control,
    features: plan.features ?? {},
    fallback: plan.fallback,
    subscription: plan.subscription,
    opening: plan.opening,
    timeLimitMs: plan.timeLimitMs,
    sequence: 0,
    status: 'initiated',
    initiatedAt: draft.now,
    answeredAt: undefined,
    answer: undefined,
    answeredBy: undefined,
    isHeld: false,
    endedAt: undefined,
    hangup: undefined,
    program: undefined,
    running: undefined,
    fetching: undefined,
    outer: [],
    fetched: 0,
    fetchedAt: -1,
    trail: [],
    told: [],
    timers: [],
    bridgedTo: undefined,
    supervisors: [],
    conference: undefined,
    queue: undefined,
    recordings: [],
    services: [],
    variables: {},
  });
  showStatus(draft, leg);
  tellStatus(draft, leg, 'initiated');
  tellInitiated(draft, leg);
  // The legs that a call dials end with it.
  if (!parent) startTimer(draft, sid, 'limit', draft.from.settings.maxVirtualMs);
  return findLeg(draft, sid) ?? leg;
}

function showStatus(draft: Draft, { sid, status, direction, from, to, parent, features }: Leg): void {
  const sipHeaders = status === 'initiated' ? features.sipHeaders : undefined;
  show(draft, sid, { kind: 'call', status, direction, from, to, parent, ...(sipHeaders && { sipHeaders }) });
}

/** Lets a leg ring. */
export function ringLeg(draft: Draft, leg: Leg): Leg {
  const ringing = changeLeg(draft, leg, { status: 'ringing' });
  showStatus(draft, ringing);
  tellStatus(draft, ringing, 'ringing');
  return findLeg(draft, leg.sid) ?? ringing;
}

/** Lets a leg ring at a person, who may react on their own. */
export function ringPerson(draft: Draft, leg: Leg, timeoutMs: number): void {
  const { sid, from, to } = ringLeg(draft, leg);
  draft.effects.push({ type: 'ring', callSid: sid, from, to });
  startTimer(draft, sid, 'ring', timeoutMs);
  const reaction = reactionOf(draft, to);
  if (reaction !== 'no-answer')
    startTimer(draft, sid, 'person', draft.from.settings.unscriptedRingSeconds * 1000);
}

/** Whether somebody else plays a person. */
export const isScripted = (draft: Draft, to: string): boolean => draft.people[addressKey(to)] === 'scripted';

/** What a person does whom no script plays. */
export function reactionOf(draft: Draft, to: string): Reaction {
  const known = draft.people[addressKey(to)] ?? draft.from.settings.unscriptedCallees;
  return known === 'scripted' ? 'no-answer' : known;
}

/** A leg is answered. */
export function answerLeg(draft: Draft, leg: Leg): Leg {
  const answered = changeLeg(draft, leg, { status: 'in-progress', answeredAt: draft.now });
  showStatus(draft, answered);
  tellStatus(draft, answered, 'answered');
  tellAnswered(draft, answered);
  if (leg.timeLimitMs !== undefined) startTimer(draft, leg.sid, 'time-limit', leg.timeLimitMs);
  return findLeg(draft, leg.sid) ?? answered;
}

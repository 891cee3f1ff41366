import type { Action, CallTurn } from '../../behaviours/behaviour.js';
import { type PlannedService, type Plans, type ServiceName, services } from '../../services/index.js';
import type { RunningService, ServiceStep } from '../../services/service-behaviour.js';
import { applyAll } from '../actions.js';
import { changeLeg, type Draft, findLeg, liveLeg, newUuid, show, startTimer, stopTimers } from '../draft.js';
import { callTurn } from '../turn.js';
import type { Service, ServiceEvent } from './service.js';

const timerOf = (sid: string, name: string): string => `service:${sid}:${name}`;

/** Whose timer it is, and what the service itself calls it; undefined for any other timer. */
export function readServiceTimer(timer: string): { readonly sid: string; readonly name: string } | undefined {
  const [, sid, name] = /^service:([^:]*):(.*)$/s.exec(timer) ?? [];
  return sid === undefined || name === undefined ? undefined : { sid, name };
}

const serviceOf = (draft: Draft, callSid: string, sid: string): Service | undefined =>
  findLeg(draft, callSid)?.services.find((service) => service.sid === sid);

/** Begins a service on a leg. @returns Its SID. */
export function startService(
  draft: Draft,
  callSid: string,
  planned: PlannedService,
  isAwaited: boolean,
): string {
  const sid = newUuid(draft);
  const leg = liveLeg(draft, callSid);
  if (!leg) return sid;
  const service: Service = { ...planned, sid, startedAt: draft.now, isAwaited };
  changeLeg(draft, leg, { services: [...leg.services, service] });
  show(draft, callSid, { kind: 'service', phase: 'begins', service: service.kind, serviceSid: sid });
  const turn = callTurn(draft, callSid);
  if (turn) take(draft, callSid, sid, begin(turn, service));
  return sid;
}

/** Ends a service of a leg, if it runs. */
export function stopService(draft: Draft, callSid: string, sid: string): void {
  const service = serviceOf(draft, callSid, sid);
  const turn = callTurn(draft, callSid);
  if (!service || !turn) return;
  remove(draft, callSid, sid, service.kind);
  applyAll(draft, callSid, lastActions(turn, service));
}

/** Ends the service that a verb of the leg waits for. */
export function stopAwaited(draft: Draft, callSid: string): void {
  for (const { sid, isAwaited } of findLeg(draft, callSid)?.services ?? []) {
    if (isAwaited) stopService(draft, callSid, sid);
  }
}

/** Tells the services of a leg what happened; with a SID only that one. @returns Whether any took notice. */
export function tellServices(draft: Draft, callSid: string, event: ServiceEvent, sid?: string): boolean {
  let isHeard = false;
  for (const service of findLeg(draft, callSid)?.services ?? []) {
    if (sid !== undefined && service.sid !== sid) continue;
    const turn = callTurn(draft, callSid);
    const step = turn && on(turn, service, event);
    if (!step) continue;
    isHeard = true;
    take(draft, callSid, service.sid, step);
  }
  return isHeard;
}

export const serviceWait = (draft: Draft, callSid: string, sid: string, name: string, ms: number): void =>
  startTimer(draft, callSid, timerOf(sid, name), ms);

function remove(draft: Draft, callSid: string, sid: string, kind: ServiceName): void {
  stopTimers(draft, callSid, ({ name }) => name.startsWith(timerOf(sid, '')));
  const leg = findLeg(draft, callSid);
  if (!leg) return;
  changeLeg(draft, leg, { services: leg.services.filter((service) => service.sid !== sid) });
  show(draft, callSid, { kind: 'service', phase: 'ends', service: kind, serviceSid: sid });
}

function take(draft: Draft, callSid: string, sid: string, step: ServiceStep<Service['plan']>): void {
  const { plan, actions, ends } = step;
  const service = serviceOf(draft, callSid, sid);
  const leg = findLeg(draft, callSid);
  if (!service || !leg) return;
  if (plan) {
    const changed: Service = Object.assign({}, service, { plan });
    changeLeg(draft, leg, { services: leg.services.map((one) => (one.sid === sid ? changed : one)) });
  }
  if (ends) remove(draft, callSid, sid, service.kind);
  applyAll(draft, callSid, actions);
  if (ends && service.isAwaited) {
    draft.tasks.push({ callSid, event: { type: 'service', sid, ...ends } });
  }
}

/** A service of one kind. */
type Of<Name extends ServiceName> = Extract<Service, { readonly kind: Name }> & RunningService<Plans[Name]>;

// One function for each, so that a service meets the behaviour of its own kind.
function begin<Name extends ServiceName>(
  turn: CallTurn,
  service: Of<Name> & { readonly kind: Name },
): ServiceStep<Plans[Name]> {
  const kind: Name = service.kind;
  return services[kind].begin(turn, service);
}

function on<Name extends ServiceName>(
  turn: CallTurn,
  service: Of<Name> & { readonly kind: Name },
  event: ServiceEvent,
): ServiceStep<Plans[Name]> | undefined {
  const kind: Name = service.kind;
  return services[kind].on?.(turn, service, event);
}

function lastActions<Name extends ServiceName>(
  turn: CallTurn,
  service: Of<Name> & { readonly kind: Name },
): readonly Action[] | undefined {
  const kind: Name = service.kind;
  return services[kind].stop?.(turn, service);
}

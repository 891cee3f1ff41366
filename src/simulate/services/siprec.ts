import type { Action, CallTurn, Reference } from '../behaviours/behaviour.js';
import { targetOf } from '../behaviours/target.js';
import type { Target } from '../engine/account.js';
import { numberOf, textOf } from '../engine/attributes.js';
import { timestamp } from '../engine/parameters.js';
import { defineService, type RunningService } from './service-behaviour.js';

/** What a SIPREC session is started with. */
export interface SiprecPlan {
  readonly connectorName: string;
  readonly name: string | undefined;
  readonly track: string;
  /** 0 is without limit. */
  readonly sessionTimeoutMs: number;
  readonly callback: Reference<Target> | undefined;
}

function tell(
  turn: CallTurn,
  { sid, plan }: RunningService<SiprecPlan>,
  SiprecEvent: 'siprec-started' | 'siprec-stopped' | 'siprec-failed',
  SiprecError?: string,
): readonly Action[] {
  if (!plan.callback) return [];
  const parameters = {
    AccountSid: turn.account.sid,
    CallSid: turn.leg.sid,
    SiprecEvent,
    SiprecSid: sid,
    Timestamp: timestamp(turn, turn.now),
    ...(SiprecError !== undefined && { SiprecError }),
  };
  return [{ do: 'notify', target: plan.callback, message: { callback: 'siprec-status', parameters } }];
}

/** Why a session can't begin; undefined where it can. */
function problemOf(connectorName: string, { settings }: CallTurn): string | undefined {
  if (connectorName === '') return 'No connector was named that leads to a recording server.';
  return settings.brokenConnectors.includes(connectorName)
    ? `The connector ${connectorName} can't be reached.`
    : undefined;
}

/** Sends the sound of a leg to a recorder by SIPREC. Nothing of it leaves this machine: a connector is there, or is not. */
export const siprec = defineService<'Siprec', SiprecPlan>('Siprec', {
  plan(turn, noun) {
    const connectorName = textOf(noun, 'connectorName');
    if (connectorName === undefined) return '<Siprec> names no connector.';
    return {
      connectorName,
      name: textOf(noun, 'name'),
      track: textOf(noun, 'track') ?? 'both_tracks',
      sessionTimeoutMs: (numberOf(noun, 'sessionTimeoutSecs', turn.settings) ?? 0) * 1000,
      callback: targetOf(turn, 'statusCallback', noun),
    };
  },
  begin(turn, service) {
    const { connectorName, sessionTimeoutMs } = service.plan;
    const problem = problemOf(connectorName, turn);
    if (problem !== undefined) {
      return { actions: tell(turn, service, 'siprec-failed', problem), ends: { reason: 'failed' } };
    }
    const limit: readonly Action[] =
      sessionTimeoutMs > 0
        ? [{ do: 'service-wait', sid: service.sid, name: 'limit', ms: sessionTimeoutMs }]
        : [];
    return { actions: [...limit, ...tell(turn, service, 'siprec-started')] };
  },
  on: (turn, service, event) =>
    event.type === 'timer'
      ? { actions: tell(turn, service, 'siprec-stopped'), ends: { reason: 'limit' } }
      : undefined,
  stop: (turn, service) => tell(turn, service, 'siprec-stopped'),
});

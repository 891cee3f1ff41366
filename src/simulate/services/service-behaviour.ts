import type { Element } from '../../document/node.js';
import type { Action, CallTurn, Turn } from '../behaviours/behaviour.js';
import type { ServiceEvent } from '../engine/services/service.js';

/** A service that runs, as its behaviour sees it. */
export interface RunningService<Plan> {
  readonly sid: string;
  readonly startedAt: number;
  readonly plan: Plan;
}

/** What a service does in answer to an event: some actions; `plan` where it has changed; `ends` once it is through. */
export interface ServiceStep<Plan> {
  readonly actions?: readonly Action[] | undefined;
  readonly plan?: Plan | undefined;
  /** Why it is over: a `<Connect>` that waits for it is told. */
  readonly ends?: { readonly reason: string; readonly data?: string | undefined } | undefined;
}

/** How one service behaves that stands in `<Start>`, `<Stop>` or `<Connect>`: pure functions of what they are given. */
export interface ServiceBehaviour<Plan> {
  /** What it is started with; a text says why it can't be. */
  plan(turn: Turn, noun: Element): Plan | string;
  /** Why no `<Stop>` ends it; left out where one does. */
  readonly goesOn?: string | undefined;
  /** The name by which a `<Stop>` may choose it. */
  name?(plan: Plan): string | undefined;
  begin(turn: CallTurn, service: RunningService<Plan>): ServiceStep<Plan>;
  /** Undefined: the event means nothing to it. */
  on?(turn: CallTurn, service: RunningService<Plan>, event: ServiceEvent): ServiceStep<Plan> | undefined;
  /** It is stopped: by a `<Stop>`, by the API, or since the call is over. */
  stop?(turn: CallTurn, service: RunningService<Plan>): readonly Action[];
}

/** A service under the name of its noun, with what makes it ready to be started. */
export interface DefinedService<Kind extends string, Plan> extends ServiceBehaviour<Plan> {
  /** What is to be started for a noun; a text says why it can't be. */
  planned(turn: Turn, noun: Element): { readonly kind: Kind; readonly plan: Plan } | string;
}

/** Declares a service by Telnyx's name of its noun. */
export const defineService = <const Kind extends string, Plan>(
  kind: Kind,
  behaviour: ServiceBehaviour<Plan>,
): DefinedService<Kind, Plan> => ({
  ...behaviour,
  planned(turn, noun) {
    const plan = behaviour.plan(turn, noun);
    return typeof plan === 'string' ? plan : { kind, plan };
  },
});

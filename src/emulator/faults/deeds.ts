import type { FaultRule } from './rule.js';

/** The rules by their faults. */
type Rules = { [Rule in FaultRule as Rule['does']]: Rule };

/** The rules of some faults; without any named, of all. */
type RuleOf<Does extends keyof Rules> = { [D in Does]: Rules[D] & { readonly does: D } }[Does];

/** What some faults do, by their names. */
export type Deeds<Does extends keyof Rules, Work> = {
  readonly [D in Does]: (rule: RuleOf<D>, work: Work) => Promise<Response>;
};

/** Does what a rule says. */
export const carryOut = <Does extends keyof Rules, Work>(
  deeds: Deeds<Does, Work>,
  rule: RuleOf<Does>,
  work: Work,
): Promise<Response> => deeds[rule.does](rule, work);

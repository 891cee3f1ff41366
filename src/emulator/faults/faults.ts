import { createHash } from 'node:crypto';
import { checkRule } from './check-rule.js';
import { matchesName } from './name-pattern.js';
import type { FaultRule, RuleOn } from './rule.js';
import type { Strike } from './strike.js';

/** A rule in force. */
export interface ActiveFault {
  readonly id: number;
  readonly rule: FaultRule;
  /** How many requests it fitted, of which it struck some. */
  readonly seen: number;
  readonly struck: number;
}

/**
 * The faults of an emulator. Of the rules that fit a request, the first one whose turn it is strikes, and no other; a reply
 * has its own rules beside those of the request.
 *
 * @example
 * ```ts
 * import { startEmulator } from 'texml/emulator';
 *
 * const emulator = await startEmulator();
 * const id = emulator.faults.add({ on: 'operation', operation: 'whoami', does: 'cut', times: 1 });
 * // … a client asks who it is, and has to ask twice …
 * console.log(emulator.faults.struck.map(({ name, does }) => `${name}: ${does}`));
 * emulator.faults.remove(id);
 * await emulator.close();
 * ```
 */
export interface Faults {
  /** The rules in force, in the order in which they are asked. */
  readonly rules: readonly ActiveFault[];
  /** What was done to what, in order; of more than 10,000 the last ones. */
  readonly struck: readonly Strike[];
  /**
   * Puts a rule in force, behind the others.
   *
   * @returns Its id.
   * @throws {TexmlError} `bad-fault` when it has a field, a name or a value that there is not.
   */
  add(rule: FaultRule): number;
  /** @returns Whether there was such a rule. */
  remove(id: number): boolean;
  /** Ends all rules. What they have struck stays in `struck`. */
  clear(): void;
}

/** What may be struck. */
export interface Subject {
  readonly name: string;
  readonly callSid?: string | undefined;
}

/** Faults that can be asked what they do. */
export interface Judge extends Faults {
  /** Decides whether something is struck. @returns By which rule. */
  strike<On extends FaultRule['on']>(on: On, subject: Subject): RuleOn<On> | undefined;
  /** Takes the place of all rules, and of what was struck. */
  load(saved: { readonly rules: readonly ActiveFault[]; readonly struck: readonly Strike[] }): void;
}

/** What faults need from the world. */
export interface FaultsOptions {
  /** The same seed and the same requests give the same strikes. */
  readonly seed: number | string;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of each strike. */
  readonly onStrike?: ((strike: Strike) => void) | undefined;
}

const kept = 10_000;

/** @throws {TexmlError} `bad-fault` */
export function createFaults(rules: readonly FaultRule[], { seed, now, onStrike }: FaultsOptions): Judge {
  const active = new Map<number, ActiveFault>();
  const struck: Strike[] = [];
  let added = 0;

  const add = (rule: FaultRule): number => {
    checkRule(rule);
    added += 1;
    active.set(added, { id: added, rule: { ...rule }, seen: 0, struck: 0 });
    return added;
  };
  const note = (strike: Strike): void => {
    struck.push(strike);
    if (struck.length > kept) struck.shift();
    onStrike?.(strike);
  };
  for (const rule of rules) add(rule);

  return {
    get rules() {
      return [...active.values()];
    },
    get struck() {
      return [...struck];
    },
    add,
    remove: (id) => active.delete(id),
    clear: () => active.clear(),
    load(saved) {
      active.clear();
      for (const fault of saved.rules) active.set(fault.id, fault);
      struck.splice(0, struck.length, ...saved.struck);
      added = Math.max(added, ...saved.rules.map(({ id }) => id));
    },
    strike(on, { name, callSid }) {
      for (const fault of active.values()) {
        const { id, rule } = fault;
        if (!isOn(rule, on) || !fits(rule, { name, callSid })) continue;
        const seen = fault.seen + 1;
        const { after = 0, times = Number.POSITIVE_INFINITY, probability = 1 } = rule;
        const strikes = seen > after && fault.struck < times && draw(seed, id, seen) < probability;
        active.set(id, { ...fault, seen, struck: fault.struck + (strikes ? 1 : 0) });
        if (!strikes) continue;
        note({ rule: id, on, does: rule.does, name, callSid, at: now() });
        return rule;
      }
      return undefined;
    },
  };
}

const isOn = <On extends FaultRule['on']>(rule: FaultRule, on: On): rule is RuleOn<On> => rule.on === on;

function fits(rule: FaultRule, { name, callSid }: Subject): boolean {
  const pattern = rule.on === 'operation' ? rule.operation : rule.callback;
  if (pattern !== undefined && !matchesName(pattern, name)) return false;
  return rule.on === 'operation' || rule.callSid === undefined || rule.callSid === callSid;
}

/** A number from 0 up to, but not, 1, for each request that a rule fits. */
const draw = (seed: number | string, rule: number, request: number): number =>
  createHash('sha256').update(`${rule}:${request}:${seed}`).digest().readUInt32BE() / 2 ** 32;

import * as z from 'zod/mini';
import type { Issue } from '../issue.js';
import type { Call } from './call.js';
import type { ScriptStep } from './script-deeds.js';
import { invalidScript, issuesOf } from './script-issues.js';
import { someSettings } from './script-settings.js';
import { readSteps } from './script-steps.js';
import { address, reaction } from './script-values.js';
import type { Simulation } from './simulate.js';

/**
 * A script in code: it plays the caller of a call that was begun, and whom the call dials. What it throws has failed the
 * script.
 */
export type PlayCall = (call: Call, simulation: Simulation) => void | Promise<void>;

const scenario = z.strictObject(
  {
    /** Who calls: a number in E.164 form or a SIP address. */
    from: z.optional(address),
    /** The number called. */
    to: z.optional(address),
    /** How the simulated Telnyx behaves, where that is not the default. */
    settings: z.optional(someSettings),
    /** How those react whom no step plays, by number or SIP address. */
    callees: z.optional(
      z.record(address, reaction, 'reactions by number, such as { "+12025550123": "busy" }'),
    ),
    /** What is done: a function, or a list of steps. */
    steps: z.custom<PlayCall | readonly ScriptStep[]>(
      (value) => typeof value === 'function' || Array.isArray(value),
      'a function of the call, or a list of steps',
    ),
  },
  'a function of the call, a list of steps, or an object with steps',
);

/** A script with what the call needs beforehand. */
export type Scenario = Readonly<z.output<typeof scenario>>;

/** A script for one call: a function, a list of steps, or either with what the call needs beforehand. */
export type CallScript = PlayCall | readonly ScriptStep[] | Scenario;

/**
 * A script for `texml call --script`: the default export of a TypeScript file, typed. It is what it was given.
 *
 * @param script A function that plays the call; steps as data; or an object with `steps` of either form, and `from`,
 * `to`, `settings` and `callees`.
 * @example
 * ```ts
 * import { callScript } from 'texml/simulate';
 *
 * export default callScript(async (call, { ring }) => {
 *   await call.hears('Press 1 for sales');
 *   await call.press('1');
 *   await call.callee('+12025550123').answers();
 *   const second = await ring({ from: '+12025550111' });
 *   await second.hears('Press 1 for sales');
 * });
 * ```
 */
export const callScript = (script: CallScript): CallScript => script;

/**
 * Reads a script from what a file holds: JSON, or a default export.
 *
 * @param where What has the script, for the message.
 * @throws {TexmlError} `invalid-script`, with every problem in its issues.
 * @example
 * ```ts
 * import { readScript, runScript, simulate } from 'texml/simulate';
 *
 * const json = '{ "settings": { "bargeIn": false }, "steps": [{ "hears": "Press 1" }, { "press": "1" }] }';
 * const { settings, steps } = readScript(JSON.parse(json));
 * const call = await simulate('http://127.0.0.1:8080/voice', { settings }).ring();
 * if (typeof steps !== 'function') await runScript(call, steps);
 * ```
 */
export function readScript(value: unknown, where = 'The script'): Scenario {
  const whole = typeof value === 'function' || Array.isArray(value) ? { steps: value } : value;
  const { success, data } = z.safeParse(scenario, whole);
  const issues = [...issuesOf(scenario, whole), ...stepIssues(whole)];
  if (!success || issues.length > 0) throw invalidScript(where, issues);
  return data;
}

function stepIssues(whole: unknown): readonly Issue[] {
  if (typeof whole !== 'object' || whole === null) return [];
  if (!('steps' in whole) || !Array.isArray(whole.steps)) return [];
  const read = readSteps(whole.steps, false);
  return 'issues' in read ? read.issues : [];
}

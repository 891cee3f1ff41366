import { suggest } from '../document/suggest.js';
import type { Issue } from '../issue.js';
import { ExpectationError } from './expectation.js';
import { type Deed, deeds, isCallee, noPhone, type ScriptedCall, type ScriptStep } from './script-deeds.js';
import { invalidScript, issueAt, type Path, show } from './script-issues.js';

/**
 * Plays steps on a call, one after the other: a script as data, such as a JSON file has it.
 *
 * Those whom a step names do nothing by themselves, from the beginning on.
 *
 * @param call A call that was begun. What its person does in code goes well with it, before and after.
 * @throws {TexmlError} `invalid-script`, with the problems of all steps, before anything is played.
 * @throws {ExpectationError} When something else comes than a step says; it names the step as `steps[2]`.
 * @example
 * ```ts
 * import { runScript, simulate } from 'texml/simulate';
 *
 * const call = await simulate('http://127.0.0.1:8080/voice').ring();
 * await runScript(call, [
 *   { hears: 'Press 1 for sales' },
 *   { press: '1' },
 *   { callee: '+12025550123', does: 'busy' },
 *   { hears: { pattern: 'nobody', flags: 'i' } },
 *   { ends: true },
 * ]);
 * console.log(call.status); // 'completed'
 * ```
 */
export async function runScript(call: ScriptedCall, steps: readonly ScriptStep[]): Promise<void> {
  const read = readSteps(steps, isCallee(call));
  if ('issues' in read) throw invalidScript('The script', read.issues);
  for (const { callee } of read.steps) if (callee !== undefined) call.callee(callee);
  for (const [index, step] of read.steps.entries()) {
    try {
      await step.play(call);
    } catch (error) {
      if (!(error instanceof ExpectationError)) throw error;
      throw new ExpectationError(`${error.expected} (steps[${index}])`, error.reason, error.timeline);
    }
  }
}

/**
 * Reads a list of steps, or says all that is wrong with it.
 *
 * @param hasPhone Whether the phone of the call's own person may ring.
 */
export function readSteps(
  value: unknown,
  hasPhone: boolean,
): { readonly steps: readonly Deed[] } | { readonly issues: readonly Issue[] } {
  if (!Array.isArray(value)) {
    return { issues: [issueAt(['steps'], `It must be a list of steps, not ${show(value)}.`)] };
  }
  const read = value.map((step: unknown, index) => readStep(step, ['steps', index], hasPhone));
  const issues = read.flatMap((one) => ('play' in one ? [] : one));
  return issues.length > 0 ? { issues } : { steps: read.flatMap((one) => ('play' in one ? [one] : [])) };
}

const names = Object.keys(deeds);

function readStep(value: unknown, path: Path, hasPhone: boolean): Deed | readonly Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [issueAt(path, `A step must be an object such as { "press": "1" }, not ${show(value)}.`)];
  }
  const keys = Object.keys(value);
  const [first, second] = Object.entries(deeds).filter(([name]) => keys.includes(name));
  if (first && second) {
    return [issueAt(path, `It does two things, ${first[0]} and ${second[0]}: write a step for each.`)];
  }
  if (first) {
    const step = first[1].read(value, path);
    return 'play' in step && step.needsPhone && !hasPhone ? [issueAt(path, noPhone)] : step;
  }
  for (const key of keys) {
    const meant = suggest(key, names);
    if (meant) return [issueAt(path, `There is no '${key}' here. Did you mean ${meant}?`)];
  }
  return [issueAt(path, `It does nothing: write one of ${names.join(', ')}, not ${show(value)}.`)];
}

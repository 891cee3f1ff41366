import { expectTypeOf } from 'vitest';
import type * as z from 'zod/mini';
import type { Call, DialledCall } from './call.js';
import type { Answer, Reaction } from './reaction.js';
import { callScript } from './script.js';
import type { ScriptStep } from './script-deeds.js';
import type { settingValues } from './script-settings.js';
import { runScript } from './script-steps.js';
import type { Settings } from './settings.js';
import type { Simulation } from './simulate.js';

declare const call: Call;
declare const dialled: DialledCall;

// A script in code knows what it gets.
callScript(async (own, simulation) => {
  expectTypeOf(own).toEqualTypeOf<Call>();
  expectTypeOf(simulation).toEqualTypeOf<Simulation>();
});
callScript({
  settings: { bargeIn: false },
  callees: { '+12025550123': 'busy' },
  steps: async (own) => own.ends(),
});
callScript([{ hears: 'sales' }, { press: '1' }]);
// @ts-expect-error there is no such setting
callScript({ settings: { bargein: false }, steps: [] });
// @ts-expect-error there is no such reaction
callScript({ callees: { '+12025550123': 'answer' }, steps: [] });
// @ts-expect-error the call has no such method
callScript(async (own) => own.presses('1'));

runScript(call, [{ callee: '+12025550123', does: 'no-answer' }, { ends: true }]);
runScript(dialled, [{ does: 'answers' }]);
// @ts-expect-error there is no such step
runScript(call, [{ presses: '1' }]);
// @ts-expect-error a step does something
runScript(call, [{ callee: '+12025550123' }]);
// @ts-expect-error only `true`
runScript(call, [{ hangsUp: false }]);
// A step lets a phone react in every way but by failing.
type Names<T> = Extract<T, string>;
type Does = Extract<ScriptStep, { does: unknown }>['does'];
expectTypeOf<Names<Does>>().toEqualTypeOf<Exclude<Names<Reaction>, 'fails'>>();

// What a script's settings may be is what a simulation's may be.
type Checked = { readonly [K in keyof typeof settingValues]: z.output<(typeof settingValues)[K]> };
expectTypeOf<
  { [K in keyof Checked]: Exclude<Settings[K], Answer> extends Checked[K] ? true : K }[keyof Checked]
>().toEqualTypeOf<true>();

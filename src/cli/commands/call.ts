import { Command } from 'commander';
import type { LogEntry } from '../../flow/index.js';
import { TexmlError } from '../../issue.js';
import { type CallTarget, type Input, simulate, type TimelineEntry } from '../../simulate/index.js';
import {
  calleeOption,
  keysOption,
  numberOption,
  type ScriptedCallee,
  secondsOption,
  seedOption,
  wordsOption,
} from '../call-options.js';
import { asJson, hints, told } from '../call-told.js';
import { loadFlow } from '../load-flow.js';
import { loadScript } from '../load-script.js';
import { playInputs, playScript } from '../run-script.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly callee?: readonly ScriptedCallee[];
  readonly script?: string;
  readonly json?: boolean;
  readonly seed?: number;
}

const examples = `
An input is given each time the call waits for the caller: keys, words, or nothing for some seconds, in the order of
--press, --say and --wait. When none is left, the caller hangs up.

A script says more: what is heard, and what those do whom the flow dials. It fails where something else comes. As JSON:
  [{ "hears": "Press 1" }, { "press": "1" }, { "callee": "+12025550123", "does": "busy" },
   { "hears": { "pattern": "nobody", "flags": "i" } }, { "ends": true }]
The steps are hears, press, says, waits (seconds), hangsUp; does (answers, busy, no-answer, declines, machine), once a
phone rings; and ends, for the whole call. Each but the last takes a callee. { "from", "to", "settings", "callees", "steps" }
says beforehand who calls whom, what in the simulation is not at its default, and how others react. In TypeScript or
JavaScript:
  import { callScript } from 'texml/simulate';
  export default callScript(async (call) => {
    await call.hears(/press 1/i);
    await call.press('1');
  });

Examples:
  texml call flow.ts
  texml call flow.ts --press 1 --say 'a table for two' --press 42#
  texml call flow.ts --press 2 --callee +12025550123=busy
  texml call flow.ts --wait 6 --press 1         hears what comes when a Gather times out, then presses 1
  texml call flow.ts --script busy.json         plays a script, and says where the call went another way
  texml call http://127.0.0.1:3000/ --json      an application in any language

Exit status: 1 when the call failed: a document is invalid, the application failed, the call would never end, or a script
expected something else.`;

/** `texml call`: one simulated call, told as it went. */
export const call = ({ terminal, exitWith }: Context): Command => {
  const inputs: Input[] = [];
  const input =
    (read: (text: string) => Input) =>
    (text: string): void => {
      inputs.push(read(text));
    };
  return new Command('call')
    .description('Runs one simulated call, without an account and without a phone, and prints what happens.')
    .argument('<target>', 'a flow file (TypeScript or JavaScript), or the http address of an application')
    .option('--from <number>', 'who calls', numberOption)
    .option('--to <number>', 'the number called', numberOption)
    .option('--press <keys>', 'the caller presses keys (may be given again)', input(keysOption))
    .option('--say <text>', 'the caller says something (may be given again)', input(wordsOption))
    .option(
      '--wait <seconds>',
      'the caller does nothing while virtual seconds pass (may be given again)',
      input(secondsOption),
    )
    .option(
      '--callee <number=reaction>',
      'how someone reacts whom the flow dials: answer, busy, no-answer or machine (may be given again)',
      calleeOption,
    )
    .option('--script <file>', 'plays a script in the place of inputs: JSON, TypeScript or JavaScript')
    .option('--json', 'print the timeline as a JSON array')
    .option('--seed <number>', 'makes other ids and keys; the same seed gives the same call', seedOption)
    .addHelpText('after', examples)
    .action(async (text: string, options: Options) => {
      if (options.script !== undefined && inputs.length > 0) {
        throw new TexmlError(
          'script-and-inputs',
          '--script says all that the caller does: leave out --press, --say and --wait, or write them as its steps.',
        );
      }
      const failures: LogEntry[] = [];
      const target = await readTarget(text, terminal, (entry) => {
        if (entry.level === 'error') failures.push(entry);
      });
      const script =
        options.script === undefined ? undefined : await loadScript(options.script, terminal.cwd);
      const simulation = simulate(target, { seed: options.seed, settings: script?.settings });
      const { exchange } = simulation;
      for (const [number, reaction] of Object.entries(script?.callees ?? {}))
        exchange.person(number, reaction);
      for (const { number, reaction } of options.callee ?? []) exchange.person(number, reaction);
      const [from, to] = [options.from ?? script?.from, options.to ?? script?.to];
      const made = await simulation.ring({
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
      checkReached(text, made.timeline);
      const { calls, failure, unused } = script
        ? await playScript(script, { call: made, simulation, cwd: terminal.cwd })
        : await playInputs(made, inputs);
      const publicKey = await exchange.publicKey;
      exchange.close();
      terminal.stdout.write(options.json ? asJson(calls) : told(calls, terminal));
      for (const { step, message } of failures) terminal.stderr.write(`error: In step ${step}: ${message}\n`);
      if (failure !== undefined) terminal.stderr.write(`error: ${failure}\n`);
      terminal.stderr.write(hints(calls, unused, publicKey));
      const hasErrors = calls.some(({ timeline }) => timeline.some(({ kind }) => kind === 'error'));
      if (failures.length > 0 || failure !== undefined || hasErrors) exitWith(1);
    });
};

/** A flow stands at its own address here, whatever it will be hosted under, and trusts the simulation's key. */
async function readTarget(
  text: string,
  { cwd, env }: Terminal,
  log: (entry: LogEntry) => void,
): Promise<CallTarget> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) {
    if (URL.canParse(text) && /^https?:/i.test(text)) return text;
    throw new TexmlError(
      'bad-address',
      `${text} is not an http or https address, such as http://127.0.0.1:3000/.`,
    );
  }
  const flow = await loadFlow(text, cwd);
  const hosted = flow.with({ publicKey: undefined, path: undefined, publicUrl: undefined, log });
  return (request, own) => hosted(request, { ...env, ...own });
}

/** An address where nobody answers is no call. */
function checkReached(target: string, timeline: readonly TimelineEntry[]): void {
  const first = timeline.find((entry) => entry.kind === 'request' && entry.purpose === 'document');
  const reply = timeline.find(
    (entry) => entry.kind === 'reply' && first?.kind === 'request' && entry.id === first.id,
  );
  if (!/^https?:/i.test(target) || reply?.kind !== 'reply' || reply.status !== undefined) return;
  throw new TexmlError(
    'unreachable',
    `${target} can't be reached: ${reply.problem ?? 'no reply'} Is the application running, and is this its address?`,
  );
}

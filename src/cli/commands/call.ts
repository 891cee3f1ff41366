import { Command } from 'commander';
import type { LogEntry } from '../../flow/index.js';
import { TexmlError } from '../../issue.js';
import {
  type Call,
  type CallTarget,
  formatTimeline,
  type Input,
  play,
  simulate,
  type TimelineEntry,
  type TimelineStyle,
} from '../../simulate/index.js';
import {
  calleeOption,
  keysOption,
  numberOption,
  type ScriptedCallee,
  secondsOption,
  seedOption,
  wordsOption,
} from '../call-options.js';
import { loadFlow } from '../load-flow.js';
import { hasColour, painter, type Style } from '../paint.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly callee?: readonly ScriptedCallee[];
  readonly json?: boolean;
  readonly seed?: number;
}

const examples = `
An input is given each time the call waits for the caller: keys, words, or nothing for some seconds, in the order of
--press, --say and --wait. When none is left, the caller hangs up.

Examples:
  texml call flow.ts
  texml call flow.ts --press 1 --say 'a table for two' --press 42#
  texml call flow.ts --press 2 --callee +12025550123=busy
  texml call flow.ts --wait 6 --press 1         hears what comes when a Gather times out, then presses 1
  texml call http://127.0.0.1:3000/ --json      an application in any language

Exit status: 1 when the call failed: a document is invalid, the application failed, or the call would never end.`;

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
      'how someone reacts whom the flow dials: answer, busy or no-answer (may be given again)',
      calleeOption,
    )
    .option('--json', 'print the timeline as a JSON array')
    .option('--seed <number>', 'makes other ids and keys; the same seed gives the same call', seedOption)
    .addHelpText('after', examples)
    .action(async (text: string, options: Options) => {
      const failures: LogEntry[] = [];
      const target = await readTarget(text, terminal, (entry) => {
        if (entry.level === 'error') failures.push(entry);
      });
      const { exchange, ring } = simulate(target, { seed: options.seed });
      for (const { number, reaction } of options.callee ?? []) exchange.person(number, reaction);
      const made = await ring({
        ...(options.from !== undefined && { from: options.from }),
        ...(options.to !== undefined && { to: options.to }),
      });
      checkReached(text, made.timeline);
      const unused = await play(made, inputs);
      const publicKey = await exchange.publicKey;
      exchange.close();
      terminal.stdout.write(
        options.json ? `${JSON.stringify(made.timeline, null, 2)}\n` : told(made, terminal),
      );
      for (const { step, message } of failures) terminal.stderr.write(`error: In step ${step}: ${message}\n`);
      terminal.stderr.write(hints(made, unused, publicKey));
      if (failures.length > 0 || made.timeline.some(({ kind }) => kind === 'error')) exitWith(1);
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

const styles: Readonly<Record<TimelineStyle, Style>> = {
  time: 'gray',
  who: 'cyan',
  good: 'green',
  warning: 'yellow',
  error: 'red',
  document: 'blue',
  quiet: 'dim',
};

const told = ({ timeline }: Call, terminal: Terminal): string => {
  const paint = painter(terminal);
  const colour = (style: TimelineStyle, text: string) => paint(styles[style], text);
  return `${formatTimeline(timeline, hasColour(terminal) ? { colour } : {})}\n`;
};

/** What the caller of the command may want to know besides. */
function hints({ timeline }: Call, unused: readonly Input[], publicKey: string | undefined): string {
  const refused = timeline.some(
    (entry) => entry.kind === 'reply' && (entry.status === 401 || entry.status === 403),
  );
  return [
    unused.length > 0 ? `warning: The call ended before it came to ${unused.map(optionOf).join(' ')}.\n` : '',
    refused
      ? `hint: The requests of this simulation are signed. To let them in: TELNYX_PUBLIC_KEY='${publicKey}'\n`
      : '',
  ].join('');
}

/** An input as it was given. */
function optionOf(input: Input): string {
  if ('press' in input) return `--press ${input.press}`;
  if ('say' in input) return `--say '${input.say}'`;
  return 'wait' in input ? `--wait ${input.wait}` : '';
}

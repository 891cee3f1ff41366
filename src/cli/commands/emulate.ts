import { Command, Option } from 'commander';
import type { EmulatorLogEntry, EmulatorOptions, EmulatorState } from '../../emulator/index.js';
import { logLines } from '../emulate-log.js';
import { type Access, welcome } from '../emulate-welcome.js';
import { portOption } from '../port.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly port?: number;
  readonly host?: string;
  readonly config?: string;
  readonly state?: string;
  readonly clock?: 'automatic' | 'manual' | 'real';
  readonly seed?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const examples = `
A start file says what the account has from the start: applications, the numbers that ring them, secrets, how people react,
settings, faults. As JSON:
  { "applications": [{ "friendly_name": "menu", "voice_url": "http://127.0.0.1:3000/" }],
    "secrets": { "door_code": "4711" },
    "people": { "+12025550123": "busy", "+12025550124": "scripted" } }
In TypeScript or JavaScript:
  import { emulatorConfig } from 'texml/emulator';
  export default emulatorConfig({ applications: [ … ] });

A state file has all of that later, and the calls: it is loaded where it exists, and written at the end. The start file goes
before it. It has the key and the secrets in it, so only you can read it.

The calls are steered at /__emulator/ with the same key; GET /__emulator/ lists what there is:
  curl -H "Authorization: Bearer $KEY" http://127.0.0.1:4010/__emulator/calls \\
    -d '{ "from": "+12025550100", "to": "+12025550199", "application": "menu" }'
  curl -H "Authorization: Bearer $KEY" http://127.0.0.1:4010/__emulator/calls/$SID/press -d '{ "digits": "1" }'

Whoever is called answers, unless people or settings say otherwise. With the automatic clock, virtual time jumps to whatever
comes next, and stands still for calls that are steered. The manual clock moves by POST /__emulator/clock/advance alone; with
the real one, a second takes a second.

Examples:
  texml emulate
  texml emulate --port 4010 --config emulator.json --state emulator.state.json
  texml emulate --port 0 --json      any free port; one line of JSON for a script to read`;

/** `texml emulate`: Telnyx's API on this machine, until it is asked to end. */
export const emulate = ({ terminal }: Context): Command =>
  new Command('emulate')
    .description("Starts an emulator of Telnyx's API, without an account and without a phone.")
    .option('-p, --port <number>', 'the port; 0, the default, takes any free one', portOption)
    .option('--host <address>', 'the address to listen on (default: 127.0.0.1, this machine only)')
    .option('--config <file>', 'what the account has from the start: JSON, TypeScript or JavaScript')
    .option('--state <file>', 'loads what was there, and saves it at the end')
    .addOption(
      new Option('--clock <kind>', 'how time passes (default: automatic)').choices([
        'automatic',
        'manual',
        'real',
      ]),
    )
    .option('--seed <text>', 'the same keys and ids at each run')
    .option('--json', 'print one line of JSON: baseUrl, apiKey, accountSid, publicKey')
    .option('--quiet', 'print no line for each request')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      const { startEmulator } = await import('../../emulator/index.js');
      const { stateFile } = await import('../emulator-state-file.js');
      const file = options.state === undefined ? undefined : stateFile(options.state, terminal.cwd);
      const state = await file?.read();
      const emulator = await startEmulator({
        ...(await startOptions(options, state, terminal)),
        log: logOf(options, terminal),
      });
      const { baseUrl, apiKey, accountSid, publicKey } = emulator;
      const access: Access = { baseUrl, apiKey, accountSid, publicKey };
      const interrupted = terminal.untilInterrupted();
      try {
        // What can't be written is better known now than at the end.
        await file?.write(emulator.save());
        terminal.stdout.write(
          options.json
            ? `${JSON.stringify(access)}\n`
            : welcome(
                access,
                { state: emulator.save(), isResumed: state !== undefined, file: options.state },
                terminal,
              ),
        );
        await interrupted;
      } finally {
        const last = emulator.save();
        await Promise.all([emulator.close(), file?.write(last)]);
      }
    });

/** What was said on the command line goes before what the start file says. */
async function startOptions(
  { port, host, config, clock, seed }: Options,
  state: EmulatorState | undefined,
  { cwd }: Terminal,
): Promise<EmulatorOptions> {
  const start =
    config === undefined ? {} : await (await import('../load-start.js')).loadStart(config, cwd, state);
  return {
    ...start,
    ...(port !== undefined && { port }),
    ...(host !== undefined && { hostname: host }),
    ...(clock !== undefined && { clock }),
    ...(seed !== undefined && { seed }),
    // A call that no one ever answers shows little.
    settings: { ...(state ? {} : { unscriptedCallees: 'answers' }), ...start.settings },
    state,
  };
}

/** A script that reads the one line of --json is told of problems alone, as JSON, and elsewhere. */
function logOf({ json, quiet }: Options, terminal: Terminal): (entry: EmulatorLogEntry) => void {
  const line = logLines(terminal);
  return (entry) => {
    const isProblem = entry.level !== 'info';
    if (!json && (isProblem || !quiet)) terminal.stdout.write(line(entry));
    if (json && isProblem) {
      const time = new Date(terminal.now()).toISOString();
      terminal.stderr.write(`${JSON.stringify({ time, ...entry })}\n`);
    }
  };
}

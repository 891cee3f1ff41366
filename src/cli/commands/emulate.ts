import { Command } from 'commander';
import { painter } from '../paint.js';
import { portOption } from '../port.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly port?: number;
  readonly host?: string;
  readonly json?: boolean;
}

/** What a client of the emulator needs to know. */
interface Access {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountSid: string;
  readonly publicKey: string;
}

const examples = `
Examples:
  texml emulate
  texml emulate --port 0 --json      any free port; one line of JSON for a script to read`;

/** `texml emulate`: Telnyx's API on this machine, until it is asked to end. */
export const emulate = ({ terminal }: Context): Command =>
  new Command('emulate')
    .description(
      "Starts an emulator of Telnyx's API, without an account and without a phone. Whoever is called answers.",
    )
    .option('-p, --port <number>', 'the port; 0, the default, takes any free one', portOption)
    .option('--host <address>', 'the address to listen on (default: 127.0.0.1, this machine only)')
    .option('--json', 'print one line of JSON: baseUrl, apiKey, accountSid, publicKey')
    .addHelpText('after', examples)
    .action(async ({ port, host, json }: Options) => {
      const { startEmulator } = await import('../../emulator/index.js');
      const emulator = await startEmulator({
        port,
        hostname: host,
        // Nobody can script a person from here, and a call that no one ever answers shows little.
        settings: { unscriptedCallees: 'answers' },
        log: (entry) => {
          const line = `${JSON.stringify({ time: new Date(terminal.now()).toISOString(), ...entry })}\n`;
          // A script that reads the one line of --json is told of problems alone, and elsewhere.
          if (!json) terminal.stdout.write(line);
          else if (entry.level !== 'info') terminal.stderr.write(line);
        },
      });
      const { baseUrl, apiKey, accountSid, publicKey } = emulator;
      const access: Access = { baseUrl, apiKey, accountSid, publicKey };
      const interrupted = terminal.untilInterrupted();
      terminal.stdout.write(json ? `${JSON.stringify(access)}\n` : welcome(access, terminal));
      await interrupted;
      await emulator.close();
    });

function welcome({ baseUrl, apiKey, accountSid, publicKey }: Access, terminal: Terminal): string {
  const paint = painter(terminal);
  return `${paint('bold', 'Listening on')} ${paint('cyan', baseUrl)}
  API key      ${apiKey}
  Account SID  ${accountSid}
  Public key   ${publicKey}

Point a client at it:
  new TelnyxClient({ apiKey: '${apiKey}', baseUrl: '${baseUrl}' })    from 'texml/api'
  new Telnyx({ apiKey: '${apiKey}', baseURL: '${baseUrl}' })          from 'telnyx'

Host a flow that takes its requests for Telnyx's:
  TELNYX_PUBLIC_KEY='${publicKey}' texml serve flow.ts
`;
}

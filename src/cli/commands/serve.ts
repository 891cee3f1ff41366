import { Command } from 'commander';
import { listen } from '../../../server/node.js';
import { CallbackError, parsePublicKeys } from '../../callbacks/index.js';
import type { Flow } from '../../flow/index.js';
import { TexmlError } from '../../issue.js';
import { loadFlow } from '../load-flow.js';
import { painter } from '../paint.js';
import { portOf, portOption } from '../port.js';
import type { Context, Terminal } from '../terminal.js';

interface Options {
  readonly port?: number;
  readonly host: string;
  readonly insecure?: boolean;
  readonly allowGet?: boolean;
}

const examples = `
Environment:
  TELNYX_PUBLIC_KEY    the account's public key (portal: Keys & Credentials > Public Key);
                       several, separated by commas, while a key is replaced
  PORT                 the port, where --port is not given

Examples:
  TELNYX_PUBLIC_KEY=… texml serve flow.ts
  texml serve flow.ts --port 8080 --host 0.0.0.0
  texml serve flow.ts --insecure              a trial without a key: anyone is let in`;

/** `texml serve`: hosts a flow on this machine until it is asked to end. */
export const serve = ({ terminal }: Context): Command =>
  new Command('serve')
    .description('Hosts a call flow on this machine. Requests that Telnyx did not sign are refused.')
    .argument('<flow>', 'a TypeScript or JavaScript file whose default export is a flow')
    .option('-p, --port <number>', 'the port; 0 takes any free one (default: PORT, or 3000)', portOption)
    .option('--host <address>', 'the address to listen on; 0.0.0.0 is every network', '127.0.0.1')
    .option('--insecure', 'take unsigned requests: for a trial without a key')
    .option('--allow-get', 'answer GET as well, whose parameters are not signed')
    .addHelpText('after', examples)
    .action(async (file: string, options: Options) => {
      const { env, stdout, stderr } = terminal;
      const port = options.port ?? portOf(env) ?? 3000;
      const flow = await loadFlow(file, terminal.cwd);
      const insecure = options.insecure ?? flow.options.insecure ?? false;
      if (insecure) {
        stderr.write(
          'warning: Unsigned requests are taken: anyone who reaches this server can pose as Telnyx.\n',
        );
      } else {
        checkKeys(flow.options.publicKey, env.TELNYX_PUBLIC_KEY);
      }
      const hosted = flow.with({
        insecure,
        ...(options.allowGet && { allowGet: true }),
        log: (entry) => {
          stdout.write(`${JSON.stringify({ time: new Date(terminal.now()).toISOString(), ...entry })}\n`);
          flow.options.log?.(entry);
        },
      });
      const server = await listen(hosted, { port, hostname: options.host, env: { ...env } });
      const interrupted = terminal.untilInterrupted();
      stdout.write(welcome(flow, server.url, terminal));
      await interrupted;
      await server.close();
    });

/** Finds a missing or wrong key before the first call does. */
function checkKeys(own: string | readonly string[] | undefined, environment: string | undefined): void {
  const keys = own ?? environment;
  if (!keys?.length) {
    throw new TexmlError(
      'no-public-key',
      "There is no public key to verify Telnyx's requests with. Set TELNYX_PUBLIC_KEY to your account's (portal: Keys & Credentials > Public Key). For a trial without one, --insecure takes unsigned requests.",
    );
  }
  try {
    parsePublicKeys(keys);
  } catch (error) {
    if (!(error instanceof CallbackError)) throw error;
    const where = own === undefined ? 'TELNYX_PUBLIC_KEY' : "the flow's publicKey";
    throw new TexmlError(error.code, `In ${where}: ${error.message}`, { cause: error });
  }
}

/** What to do next, once the server listens. */
function welcome({ steps, options }: Flow, url: string, terminal: Terminal): string {
  const paint = painter(terminal);
  const entry = options.path?.replace(/\/$/, '') || '';
  const rows = Object.entries(steps).map(([name, spec], index) => ({
    name,
    path: index === 0 ? entry || '/' : `${entry}/${name}`,
    kind: typeof spec === 'object' ? spec.kind : spec,
  }));
  const column = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length)) + 2;
  const nameWidth = column(rows.map(({ name }) => name));
  const pathWidth = column(rows.map(({ path }) => path));
  const lines = rows.map(
    ({ name, path, kind }) => `  ${name.padEnd(nameWidth)}${path.padEnd(pathWidth)}answers '${kind}'\n`,
  );
  const voiceUrl = options.publicUrl ?? `https://your-public-host${entry || '/'}`;
  const local = /^https?:\/\/(127\.|localhost|\[::1\])/.test(url);
  return [
    `${paint('bold', 'Listening on')} ${paint('cyan', url)}\n`,
    ...lines,
    `Set the TeXML application's voice_url to ${voiceUrl} and its voice_method to POST.\n`,
    local
      ? 'Telnyx has to reach it: put a tunnel or a proxy in front, or open it to the network with --host 0.0.0.0.\n'
      : '',
  ].join('');
}

import { Command } from 'commander';
import { portOption } from '../port.js';
import { defaultConfig } from '../provision-config.js';
import { environmentHelp } from '../serve-help.js';
import { planServer, type ServeOptions } from '../serve-plan.js';
import { problemsOf } from '../serve-problems.js';
import { serveUntilInterrupted } from '../serve-run.js';
import type { Context } from '../terminal.js';

const examples = `
Examples:
  TELNYX_PUBLIC_KEY=… texml serve flow.ts
  texml serve flow.ts --port 8080 --host 0.0.0.0
  texml serve flow.ts --insecure              a trial without a key: anyone is let in
  texml serve                                 what ${defaultConfig} says
  texml serve --check                         is everything there? It ends with 1 where something is not`;

/** `texml serve`: hosts a flow, or what a configuration says, until it is asked to end. */
export const serve = ({ terminal, exitWith }: Context): Command =>
  new Command('serve')
    .description('Hosts call flows. Requests that Telnyx did not sign are refused.')
    .argument(
      '[flow]',
      `a TypeScript or JavaScript file whose default export is a flow (default: what ${defaultConfig} says)`,
    )
    .option('-c, --config <file>', `the configuration (default without a flow: ${defaultConfig})`)
    .option('-p, --port <number>', 'the port; 0 takes any free one (default: PORT, or 3000)', portOption)
    .option(
      '--host <address>',
      'the address to listen on; 0.0.0.0 is every network (default: HOST, or 127.0.0.1)',
    )
    .option('--store <address>', 'where calls and replies are kept (default: TEXML_STORE, or file:texml.db)')
    .option('--no-store', 'keep them in memory alone')
    .option('--insecure', 'take unsigned requests: for a trial without a key')
    .option('--allow-get', 'answer GET as well, whose parameters are not signed')
    .option('--check', 'check the configuration, and end')
    .addHelpText('after', `\n${environmentHelp(terminal)}${examples}`)
    .action(async (file: string | undefined, options: ServeOptions) => {
      const plan = await planServer(file, options, terminal);
      for (const { severity, message } of plan.issues) {
        if (severity === 'warning') terminal.stderr.write(`warning: ${message}\n`);
      }
      const problems = problemsOf(plan.issues);
      if (options.check) {
        if (problems) exitWith(1);
        const fine = `Nothing keeps this from being served: ${plan.from.join(' with ')}.`;
        terminal.stdout.write(`${problems?.message ?? fine}\n`);
        return;
      }
      if (problems) throw problems;
      if (plan.settings.insecure) {
        terminal.stderr.write(
          'warning: Unsigned requests are taken: anyone who reaches this server can pose as Telnyx.\n',
        );
      }
      await serveUntilInterrupted(plan, terminal);
    });

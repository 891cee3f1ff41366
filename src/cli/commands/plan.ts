import { Command } from 'commander';
import { hasWork, plan as planFor, readState } from '../../provision/index.js';
import { painter } from '../paint.js';
import { loadConfig } from '../provision-config.js';
import { formatPlan } from '../provision-format.js';
import {
  clientOf,
  environment,
  filesOf,
  type SharedOptions,
  withSharedOptions,
} from '../provision-options.js';
import type { Context } from '../terminal.js';

interface Options extends SharedOptions {
  readonly check?: boolean;
}

const examples = `
A resource that others have changed by hand is shown as one that changes back. Fields that the configuration
leaves out are not looked at.
${environment}
Examples:
  texml plan
  texml plan --check --json                   in a pipeline: exit status 1 when anything would change
  texml plan staging.config.ts --state staging.state.json
  texml plan --base-url http://127.0.0.1:4010/v2      against texml emulate

Exit status: 1 under --check when anything would change, 2 when it could not be asked.`;

/** `texml plan`: what applying the configuration would do. */
export const plan = ({ terminal, exitWith }: Context): Command =>
  withSharedOptions(new Command('plan'))
    .description('Shows what texml apply would do. Nothing is written, here or on Telnyx.')
    .argument('[config]', 'the configuration, instead of --config')
    .option('--check', 'end with 1 when anything would change')
    .option('--json', 'print the plan as JSON: {steps: [{action, address, changes, …}], summary}')
    .addHelpText('after', examples)
    .action(async (config: string | undefined, options: Options) => {
      const files = filesOf(config, options, terminal);
      const wanted = await loadConfig(files.config, terminal.cwd);
      const planned = await planFor(clientOf(options, terminal), wanted, await readState(files.state), {
        env: terminal.env,
        folder: files.folder,
        now: terminal.now,
      });
      terminal.stdout.write(
        options.json ? `${JSON.stringify(planned, null, 2)}\n` : formatPlan(planned, painter(terminal)),
      );
      if (options.check && hasWork(planned)) exitWith(1);
    });

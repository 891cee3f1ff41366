import { Command } from 'commander';
import { provision } from '../../provision/index.js';
import { loadConfig } from '../provision-config.js';
import { environment, filesOf, withChangingOptions } from '../provision-options.js';
import { type CarryingOptions, carryOutPlan } from '../provision-run.js';
import type { Context } from '../terminal.js';

const examples = `
What was made is remembered in the state, texml.state.json, by its id: commit it. No secret is in it. An apply that was
interrupted, by whatever, goes on when it is run again.
${environment}
Examples:
  texml apply                     shows the plan, and asks
  texml apply --yes               does not ask: for a pipeline
  texml apply --yes --json        tells the plan as JSON when it is done; progress goes to the standard error

Exit status: 1 when Telnyx refused a step or you said no, 2 when it could not be asked.`;

/** `texml apply`: makes Telnyx what the configuration says. */
export const apply = (context: Context): Command =>
  withChangingOptions(new Command('apply'))
    .description('Makes Telnyx what texml.config.ts says. It shows what it is about to do, and asks first.')
    .argument('[config]', 'the configuration, instead of --config')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'print {applied, plan} as JSON')
    .addHelpText('after', examples)
    .action(async (argument: string | undefined, options: CarryingOptions) => {
      const files = filesOf(argument, options, context.terminal);
      const config = await loadConfig(files.config, context.terminal.cwd);
      await carryOutPlan((client, more) => provision(client, config, more), options, files, words, context);
    });

const words = {
  question: 'Apply this?',
  done: 'Applied',
  nothing: 'No changes: what is on Telnyx is what the configuration says.',
};

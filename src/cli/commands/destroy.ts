import { Command } from 'commander';
import { destroy as destroyAll } from '../../provision/index.js';
import { environment, filesOf, withChangingOptions } from '../provision-options.js';
import { type CarryingOptions, carryOutPlan } from '../provision-run.js';
import type { Context } from '../terminal.js';

const examples = `
What was adopted stays on Telnyx, and numbers get back the connection they had before. Secrets stay as well: the API has
no way to delete them. The configuration is not read; it only says where the state is.
${environment}
Examples:
  texml destroy                   shows what goes away, and asks
  texml destroy --yes             does not ask

Exit status: 1 when Telnyx refused a step or you said no, 2 when it could not be asked.`;

/** `texml destroy`: removes what was made. */
export const destroy = (context: Context): Command =>
  withChangingOptions(new Command('destroy'))
    .description('Removes from Telnyx what texml apply has made. It shows what goes away, and asks first.')
    .argument('[config]', 'the configuration, instead of --config')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'print {applied, plan} as JSON')
    .addHelpText('after', examples)
    .action(async (argument: string | undefined, options: CarryingOptions) => {
      const files = filesOf(argument, options, context.terminal);
      await carryOutPlan(destroyAll, options, files, words, context);
    });

const words = {
  question: 'Destroy this?',
  done: 'Destroyed',
  nothing: 'There is nothing to destroy: the state is empty.',
};

import { Command } from 'commander';
import { maskPhoneNumbers } from '../../api/redact.js';
import { adopt } from '../../provision/index.js';
import { painter } from '../paint.js';
import { loadConfig } from '../provision-config.js';
import {
  type ChangingOptions,
  clientOf,
  environment,
  filesOf,
  withChangingOptions,
} from '../provision-options.js';
import type { Context } from '../terminal.js';

const examples = `
Nothing is changed on Telnyx. What differs from the configuration is what texml plan shows next; what was adopted is
changed from then on, but never deleted.
${environment}
Examples:
  texml import                                          all of the configuration that is there already, by name
  texml import applications.menu                        one, by its name
  texml import applications.menu 1293384261075731499    one, by its id`;

/** `texml import`: takes what exists into the state. */
export const importCommand = ({ terminal }: Context): Command =>
  withChangingOptions(new Command('import'))
    .description('Adopts resources that exist on Telnyx, so that texml apply does not make them once more.')
    .argument('[address]', 'a place in the configuration, such as applications.menu')
    .argument('[id]', 'the id on Telnyx; found by its name where it is not given')
    .option('--json', 'print {adopted: [{address, id, name}], missing: [address]}')
    .addHelpText('after', examples)
    .action(async (address: string | undefined, id: string | undefined, options: ChangingOptions) => {
      const files = filesOf(undefined, options, terminal);
      const config = await loadConfig(files.config, terminal.cwd);
      const { adopted, missing } = await adopt(
        clientOf(options, terminal),
        config,
        address === undefined ? undefined : [{ address, id }],
        {
          state: files.state,
          folder: files.folder,
          env: terminal.env,
          now: terminal.now,
          forceUnlock: options.forceUnlock,
        },
      );
      if (options.json) {
        terminal.stdout.write(`${JSON.stringify({ adopted, missing }, null, 2)}\n`);
        return;
      }
      const paint = painter(terminal);
      const lines = adopted.map(
        (one) => `${paint('cyan', '=')} ${paint('bold', one.address)} is ${one.id}\n`,
      );
      const left = missing.length > 0 ? `Not there yet: ${missing.join(', ')}\n` : '';
      const total = `Adopted: ${adopted.length}. texml plan shows what differs.\n`;
      terminal.stdout.write(maskPhoneNumbers([...lines, left, total].join('')));
    });

import { Command } from 'commander';
import { listOperations } from '../../api/index.js';
import { TexmlError } from '../../issue.js';
import { type CallOptions, callOperation } from '../api-call.js';
import { findOperation } from '../api-find.js';
import { explainOperation, listOfOperations } from '../api-help.js';
import { painter } from '../paint.js';
import type { Context, Terminal } from '../terminal.js';

interface Options extends CallOptions {
  readonly list?: boolean;
}

const examples = `
Environment:
  TELNYX_API_KEY      the key of the account
  TELNYX_BASE_URL     where the API is, where --base-url is not given: an emulator's address, say

Examples:
  texml api --list                                       every operation
  texml api texml.calls.create --help                    what one does and takes
  texml api texml.calls.list --Status completed          the first page of a list
  texml api texml.calls.list --all                       every item of every page, one on each line
  texml api texml.calls.get v3:abc                       values of the path stand behind the name
  texml api texml.applications.update 123 --friendly_name menu --voice_url https://example.com/ --inbound.channel_limit 10
  texml api conferences.mute 123 --call_control_ids v3:a --call_control_ids v3:b
  texml api texml.secrets.create --json @secret.json     parameters out of a file

Exit status: 1 when the API answers with an error, 2 when it could not be asked.`;

/** `texml api`: any operation of Telnyx's API, from the shell. */
export const api = ({ terminal, exitWith }: Context): Command => {
  const command = new Command('api')
    .description("Calls an operation of Telnyx's API and prints its reply as JSON.")
    .usage('OPERATION [VALUE…] [--Parameter value …] [options]')
    .argument('[operation]', 'its name, such as texml.calls.list')
    .argument(
      '[value...]',
      'the values of its path, and its parameters as --Name value; of a list once for each item',
    )
    .option('--list', 'print every operation; with --json as [{operation, method, path}]')
    .option(
      '--json [body]',
      "the parameters as a JSON object, @FILE that has one, or - for the standard input's",
    )
    .option('--all', 'print the items of every page of a list, one on each line')
    .option('--base-url <url>', 'where the API is (default: TELNYX_BASE_URL, or https://api.telnyx.com/v2)')
    .option(
      '--account-sid <sid>',
      "the account of TeXML paths (default: TELNYX_ACCOUNT_SID, or the key's own)",
    )
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_operation: string | undefined, _values: readonly string[], options: Options) => {
      const [name, ...words] = command.args;
      if (options.list) {
        if (name !== undefined) throw usageError(`--list lists every operation: it takes no '${name}'.`);
        terminal.stdout.write(list(options, terminal));
      } else if (name === undefined || name.startsWith('-')) {
        const before = name === undefined ? '' : `, before '${name}'`;
        throw usageError(`Name an operation first${before}. texml api --list lists them all.`);
      } else if (!(await callOperation(findOperation(name), words, options, terminal))) {
        exitWith(1);
      }
    });
  const general = command.helpInformation.bind(command);
  const named = () => command.args.slice(0, 1).find((word) => !word.startsWith('-'));
  command.helpInformation = (context) => {
    const name = named();
    if (name === undefined) return general(context);
    const width = Math.min(terminal.columns ?? 100, 100);
    return explainOperation(findOperation(name), { paint: painter(terminal), width });
  };
  return command.addHelpText('after', () => (named() === undefined ? examples : ''));
};

function list({ json }: Options, terminal: Terminal): string {
  const rows = listOperations();
  return json !== undefined
    ? `${JSON.stringify(
        rows.map(({ operation, method, path }) => ({ operation, method, path })),
        null,
        2,
      )}\n`
    : listOfOperations(rows, { paint: painter(terminal) });
}

const usageError = (message: string): TexmlError => new TexmlError('bad-arguments', message);

import {
  ApiStatusError,
  InvalidReplyError,
  type List,
  type ReplyWarning,
  TelnyxClient,
} from '../api/index.js';
import { TexmlError } from '../issue.js';
import { isPlain, readArguments } from './api-arguments.js';
import { readBody } from './api-body.js';
import type { Found } from './api-find.js';
import type { Terminal } from './terminal.js';

/** How an operation is called, beside its own parameters. */
export interface CallOptions {
  readonly json?: string | true;
  readonly all?: boolean;
  readonly baseUrl?: string;
  readonly accountSid?: string;
}

/**
 * Calls an operation and prints what it replies.
 *
 * @returns False where the API answered with an error, of which it has told.
 * @throws {TexmlError} where it could not be asked.
 */
export async function callOperation(
  found: Found,
  words: readonly string[],
  options: CallOptions,
  terminal: Terminal,
): Promise<boolean> {
  try {
    await call(found, words, options, terminal);
    return true;
  } catch (error) {
    if (!(error instanceof ApiStatusError || error instanceof InvalidReplyError)) throw clearer(error);
    terminal.stderr.write(problem(error));
    return false;
  }
}

async function call(found: Found, words: readonly string[], options: CallOptions, terminal: Terminal) {
  const { operation: name, parameters: takes, pagination } = found.summary;
  if (options.all && pagination === undefined) {
    throw new TexmlError('not-a-list', `${name} replies with no list that --all could go through.`);
  }
  if (options.json === true) {
    throw new TexmlError('bad-arguments', '--json needs a JSON object, @FILE, or - for the standard input.');
  }
  if (options.json !== undefined && takes === 'none') {
    throw new TexmlError(
      'bad-arguments',
      `${name} takes no parameters, so there is nothing for --json to say.`,
    );
  }
  const body = options.json === undefined ? undefined : await readBody(options.json, terminal);
  const { path, parameters } = readArguments(found, words, body);
  const client = TelnyxClient.fromEnv(terminal.env, {
    baseUrl: options.baseUrl,
    accountSid: options.accountSid,
    onWarning: (warning) => terminal.stderr.write(warningText(warning)),
  });
  const answered: unknown = Reflect.apply(methodOf(client, name), undefined, [
    ...path,
    ...(takes === 'none' ? [] : [parameters]),
  ]);
  const print = (value: unknown, space?: number) =>
    terminal.stdout.write(`${JSON.stringify(value, null, space)}\n`);
  const pretty = terminal.isTTY ? 2 : undefined;
  if (!isList(answered)) {
    const reply = await answered;
    if (reply !== undefined) print(reply, pretty);
  } else if (options.all) {
    for await (const item of answered) print(item);
  } else {
    print((await answered.page()).reply, pretty);
  }
}

/** The method of an operation: the client is a tree of them, under the names of the table. */
function methodOf(client: object, name: string) {
  const found = name
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      client,
    );
  if (typeof found !== 'function') throw new Error(`The client has no method ${name}.`);
  return found;
}

const isList = (value: unknown): value is List<unknown, unknown> =>
  isPlain(value) && typeof value.page === 'function' && Symbol.asyncIterator in value;

const problem = (error: ApiStatusError | InvalidReplyError): string =>
  `error: ${error.message}\n${
    error instanceof ApiStatusError && error.requestId !== undefined ? `request id: ${error.requestId}\n` : ''
  }`;

const warningText = ({ operation, issues }: ReplyWarning): string =>
  `warning: The reply of ${operation} is not as documented: ${issues.map(({ message }) => message).join('; ')}\n`;

/** What went wrong before anything was asked, in words that fit a command line. */
function clearer(error: unknown): unknown {
  if (!(error instanceof TexmlError)) return error;
  const texts: Readonly<Record<string, string>> = {
    'no-api-key':
      'There is no API key: set TELNYX_API_KEY. The Telnyx portal shows it under Keys & Credentials.',
    'invalid-base-url':
      'The address of the API (--base-url or TELNYX_BASE_URL) must be one such as https://api.telnyx.com/v2, without a user, a query or a fragment.',
    'insecure-base-url':
      'The address of the API (--base-url or TELNYX_BASE_URL) must begin with https, unless it is on this machine: the API key would cross the network in the clear.',
  };
  const text = texts[error.code];
  return text === undefined ? error : new TexmlError(error.code, text, { cause: error });
}

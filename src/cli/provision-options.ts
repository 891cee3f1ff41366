import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { TelnyxClient } from '../api/index.js';
import { TexmlError } from '../issue.js';
import { defaultConfig } from './provision-config.js';
import type { Terminal } from './terminal.js';

/** What the commands of provisioning share. */
export interface SharedOptions {
  readonly config?: string;
  readonly state?: string;
  readonly baseUrl?: string;
  readonly json?: boolean;
}

/** What the commands that change something take besides. */
export interface ChangingOptions extends SharedOptions {
  readonly forceUnlock?: boolean;
}

/** The part of the help that is the same for each of them. */
export const environment = `
Environment:
  TELNYX_API_KEY      the key of the account
  TELNYX_BASE_URL     where the API is, where --base-url is not given: an emulator's address, say
  TEXML_STATE_KEY     what the state's fingerprints are keyed with (default: a key derived from TELNYX_API_KEY);
                      when it changes, secrets are written once again
`;

export const withSharedOptions = (command: Command): Command =>
  command
    .option('-c, --config <file>', `the configuration (default: ${defaultConfig})`)
    .option('--state <file>', 'the state (default: texml.state.json beside the configuration)')
    .option('--base-url <url>', 'where the API is (default: TELNYX_BASE_URL, or https://api.telnyx.com/v2)');

export const withChangingOptions = (command: Command): Command =>
  withSharedOptions(command).option(
    '--force-unlock',
    'take the lock away from another apply that is gone for good',
  );

/** Which files a command works on. */
export interface Files {
  /** Left out for the default. */
  readonly config: string | undefined;
  /** The configuration's folder, where relative paths in it start. */
  readonly folder: string;
  readonly state: string;
}

/** The configuration may be named as an argument or as an option. */
export function filesOf(argument: string | undefined, options: SharedOptions, { cwd }: Terminal): Files {
  if (argument !== undefined && options.config !== undefined && argument !== options.config) {
    throw new TexmlError('bad-arguments', `Name one configuration: ${argument} or ${options.config}.`);
  }
  const config = argument ?? options.config;
  const folder = dirname(resolve(cwd, config ?? defaultConfig));
  const state =
    options.state === undefined ? resolve(folder, 'texml.state.json') : resolve(cwd, options.state);
  return { config, folder, state };
}

/** A client as the environment and the options say. */
export function clientOf({ baseUrl }: SharedOptions, { env }: Terminal): TelnyxClient {
  if (!env.TELNYX_API_KEY?.trim()) {
    throw new TexmlError(
      'no-api-key',
      'There is no API key: set TELNYX_API_KEY. The Telnyx portal shows it under Keys & Credentials.',
    );
  }
  return TelnyxClient.fromEnv(env, { baseUrl });
}

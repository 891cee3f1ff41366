import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  checkHosted,
  type Hosted,
  misspeltVariables,
  readHosted,
  readSettings,
  type Settings,
} from '../../server/config/index.js';
import type { Flow } from '../flow/index.js';
import { type Issue, TexmlError } from '../issue.js';
import { loadFlow } from './load-flow.js';
import { defaultConfig, loadConfig } from './provision-config.js';
import { keyIssues } from './serve-keys.js';
import type { Terminal } from './terminal.js';

/** The options of `texml serve`. */
export interface ServeOptions {
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  /** False for `--no-store`. */
  readonly store?: string | false;
  readonly insecure?: boolean;
  readonly allowGet?: boolean;
  readonly check?: boolean;
}

/** What is to be served, and how. */
export interface ServePlan {
  readonly hosted: Hosted;
  readonly settings: Settings;
  /** The files that say so. */
  readonly from: readonly string[];
  /** Everything that keeps the server from starting, and what is merely odd. */
  readonly issues: readonly Issue[];
}

/**
 * Reads what to serve: a flow file, the `server` part of a configuration, or both; and how, from options, environment and
 * configuration.
 *
 * @throws {TexmlError} Where a file can't be loaded, or there is none.
 */
export async function planServer(
  file: string | undefined,
  options: ServeOptions,
  { cwd, env }: Terminal,
): Promise<ServePlan> {
  const flow = file === undefined ? undefined : await loadFlow(file, cwd);
  const config =
    file === undefined || options.config !== undefined ? await serverOf(options, cwd) : undefined;
  const { hosted: configured, issues: hostedIssues } = readHosted(config?.server ?? {});
  const { port, host, store, insecure, allowGet } = options;
  const { settings, issues } = readSettings({
    flags: { port, host, store, insecure, allowGet },
    env,
    file: { ...(flow && settingsOf(flow)), ...config?.server },
  });
  const hosted = flow ? withFlow(configured, flow, settings) : configured;
  return {
    hosted,
    settings,
    from: [file, config?.name].filter((name) => name !== undefined),
    issues: [
      ...hostedIssues,
      ...issues,
      ...checkHosted(hosted),
      ...keyIssues(hosted, settings, issues),
      ...misspeltVariables(env),
    ],
  };
}

/** The flow of the command line stands at its own path, under the settings, and goes on telling its own log. */
function withFlow(hosted: Hosted, flow: Flow, { insecure, allowGet }: Settings): Hosted {
  const { path = '/', log } = flow.options;
  return {
    ...hosted,
    flows: { ...hosted.flows, [path]: flow.with({ insecure, allowGet }) },
    log: (line) => {
      log?.(line);
      hosted.log?.(line);
    },
  };
}

/** What a flow file says of itself counts where nothing else is said. */
const settingsOf = ({ options }: Flow) => {
  const { insecure, allowGet, deadlineMs, maxBodyBytes } = options;
  return { insecure, allowGet, deadlineMs, maxBodyBytes };
};

interface ServerPart {
  /** The file that it stands in. */
  readonly name: string;
  readonly server: Readonly<Record<string, unknown>>;
}

const howto =
  "It says what to host: export default { server: defineServer({ flows: { '/': menu } }) }, with defineServer of 'texml/server'. texml serve FLOW hosts a flow file without one.";

async function serverOf({ config }: ServeOptions, cwd: string): Promise<ServerPart> {
  const name = config ?? defaultConfig;
  if (config === undefined && !existsSync(resolve(cwd, name))) {
    throw new TexmlError('nothing-to-serve', `Name a flow file; there is no ${name} here either. ${howto}`);
  }
  const { server } = await loadConfig(config, cwd);
  if (server === undefined) throw new TexmlError('nothing-to-serve', `${name} has no server part. ${howto}`);
  return { name, server: { ...server } };
}

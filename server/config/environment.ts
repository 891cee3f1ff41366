import * as z from 'zod/mini';
import { adminTokenRule } from '../admin/admin-token.js';
import { type SettingName, settingsSchema } from './settings.js';

/** What a person needs to know of a setting. */
interface About {
  /** Its name in the environment. */
  readonly variable: string;
  readonly what: string;
  /** What it should be, as the end of a sentence. */
  readonly expected: string;
  /** The option of `texml serve`. */
  readonly flag?: string;
  /** Whether its value may hold a secret, and is never repeated. */
  readonly isSecret?: boolean;
  /** What a text of the environment says; a text that says nothing of the kind stays a text. Default: the text. */
  readonly fromText?: (text: string) => unknown;
}

const number = (text: string): unknown => (/^\d{1,15}$/.test(text) ? Number(text) : text);

const truth: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };
const boolean = (text: string): unknown => (Object.hasOwn(truth, text) ? truth[text] : text);

export const about: Readonly<Record<SettingName, About>> = {
  publicKey: {
    variable: 'TELNYX_PUBLIC_KEY',
    what: "the account's public key (portal: Keys & Credentials > Public Key); several, separated by commas, while a key is replaced",
    expected: "the account's public key, as the portal shows it",
    isSecret: true,
  },
  port: {
    variable: 'PORT',
    what: 'the port',
    expected: 'a whole number from 0 to 65535 (0 takes any free one)',
    flag: '--port',
    fromText: number,
  },
  host: {
    variable: 'HOST',
    what: 'the address to listen on; 0.0.0.0 is every network',
    expected: 'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    flag: '--host',
  },
  store: {
    variable: 'TEXML_STORE',
    what: 'where calls, replies and bins are kept: file:PATH, or the address of a libSQL server; none keeps them in memory alone',
    expected: 'file:PATH, the address of a libSQL server (libsql://…, http://…), or none',
    flag: '--store',
    isSecret: true,
    fromText: (text) => (text === 'none' ? false : text),
  },
  storeToken: {
    variable: 'TEXML_STORE_TOKEN',
    what: 'the token of the libSQL server',
    expected: 'the token as the libSQL server gave it, without spaces',
    isSecret: true,
  },
  retentionDays: {
    variable: 'TEXML_RETENTION_DAYS',
    what: 'how long requests and replies are kept, in days',
    expected: 'a whole number from 1 to 3650',
    fromText: number,
  },
  adminToken: {
    variable: 'TEXML_ADMIN_TOKEN',
    what: 'the bearer token of /admin; without one there is no /admin',
    expected: adminTokenRule,
    isSecret: true,
  },
  logLevel: {
    variable: 'TEXML_LOG_LEVEL',
    what: 'which lines are logged: info (all of them), warn, error or none',
    expected: 'info, warn, error or none',
    fromText: (text) => text.toLowerCase(),
  },
  deadlineMs: {
    variable: 'TEXML_DEADLINE_MS',
    what: 'how long a handler may take before the fallback document answers for it, in milliseconds',
    expected: 'a whole number from 100 to 60000',
    fromText: number,
  },
  maxBodyBytes: {
    variable: 'TEXML_MAX_BODY_BYTES',
    what: 'the largest body that is read, in bytes',
    expected: 'a whole number from 1024 to 16777216',
    fromText: number,
  },
  allowGet: {
    variable: 'TEXML_ALLOW_GET',
    what: 'answers GET as well, whose parameters are not signed',
    expected: 'true or false',
    flag: '--allow-get',
    fromText: boolean,
  },
  insecure: {
    variable: 'TEXML_INSECURE',
    what: 'takes unsigned requests: for a trial without a key',
    expected: 'true or false',
    flag: '--insecure',
    fromText: boolean,
  },
  drainTimeoutMs: {
    variable: 'TEXML_DRAIN_TIMEOUT_MS',
    what: 'how long requests under way may take at the end, in milliseconds',
    expected: 'a whole number from 0 to 600000',
    fromText: number,
  },
  drainDelayMs: {
    variable: 'TEXML_DRAIN_DELAY_MS',
    what: 'how long /readyz says 503 at the end before connections are refused, so that a load balancer notices, in milliseconds',
    expected: 'a whole number from 0 to 60000',
    fromText: number,
  },
};

/** The settings by name, in the order in which they are told. */
export const settingNames: readonly SettingName[] = z.keyof(settingsSchema).options;

/** A variable of the environment that a server reads. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly what: string;
  /** Empty where it has none. */
  readonly default: string;
}

/** The variables that `texml serve` reads from the environment, in the order in which they are told. */
export function environmentVariables(): readonly EnvironmentVariable[] {
  const defaults: Readonly<Record<string, unknown>> = settingsSchema.parse({});
  return settingNames.map((name) => ({
    name: about[name].variable,
    what: about[name].what,
    default: String(defaults[name] ?? ''),
  }));
}

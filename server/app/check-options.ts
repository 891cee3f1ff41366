import { CallbackError, parsePublicKeys } from '../../src/callbacks/index.js';
import type { Env, Flow } from '../../src/flow/index.js';
import type { Issue } from '../../src/issue.js';
import { adminTokenForm, adminTokenRule } from '../admin/admin-token.js';
import { binNameRule, isBinName } from '../bins/bin-name.js';
import { checkBin } from '../bins/check-bin.js';
import { checkPaths } from './check-paths.js';
import { ADMIN_TOKEN, PUBLIC_KEY, textOf } from './environment.js';
import type { ServerOptions } from './options.js';

const problem = (code: string, path: string, message: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
});

/** What is wrong with a server's options, whatever the environment holds. */
export function checkOptions(options: ServerOptions): readonly Issue[] {
  const { flows = {}, callbacks, bins = {}, adminToken, publicKey } = options;
  const wrongFlows = Object.entries(flows).filter(([, one]) => !isFlow(one));
  return [
    ...wrongFlows.map(([path]) =>
      problem('bad-flow', `flows['${path}']`, `flows['${path}'] is no flow. A flow is what flow() gives.`),
    ),
    ...(wrongFlows.length === 0 ? checkPaths(options) : []),
    ...(hostsNothing(options)
      ? [
          problem(
            'nothing-hosted',
            '',
            'There is nothing to host. Give it flows, callbacks, bins or a store.',
          ),
        ]
      : []),
    ...(callbacks === undefined || typeof callbacks.run === 'function'
      ? []
      : [problem('bad-callbacks', 'callbacks', 'callbacks should be what callbackHandlers().on(…) gives.')]),
    ...Object.entries(bins).flatMap(([name, source]) => checkOneBin(name, source)),
    ...checkKey('publicKey', publicKey),
    ...checkToken('adminToken', adminToken),
    ...checkNumber('deadlineMs', options.deadlineMs),
    ...checkNumber('maxBodyBytes', options.maxBodyBytes),
  ];
}

/**
 * What is wrong with a server, once the environment is known: everything at once, so that it can be mended at once. A server
 * with an error among these answers no call, and should not start; a warning is to be told.
 *
 * @param env The environment variables on Node, the bindings on Workers.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 * import { checkServer } from 'texml/server';
 *
 * const support = flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });
 * const issues = checkServer({ flows: { '/support': support } }, process.env);
 * for (const { severity, message } of issues) console.error(`${severity}: ${message}`);
 * ```
 */
export function checkServer(options: ServerOptions, env: Env): readonly Issue[] {
  const issues = [...checkOptions(options)];
  if (options.publicKey === undefined) issues.push(...checkKey(PUBLIC_KEY, textOf(env, PUBLIC_KEY)));
  if (options.adminToken === undefined) issues.push(...checkToken(ADMIN_TOKEN, textOf(env, ADMIN_TOKEN)));
  if (lacksPublicKey(options, env)) issues.push(problem('no-public-key', PUBLIC_KEY, noPublicKey));
  if (options.insecure) {
    issues.push({ ...problem('insecure', 'insecure', insecureWarning), severity: 'warning' });
  }
  return issues;
}

const noPublicKey =
  'There is no public key to verify requests with. Set TELNYX_PUBLIC_KEY (portal: Keys & Credentials > Public Key) or the option publicKey; for a trial without a key, set insecure.';
const insecureWarning =
  'insecure takes requests that nobody signed: whoever knows the address can pose as Telnyx.';

/** Whether something would be asked for that can't be verified. */
export function lacksPublicKey(options: ServerOptions, env: Env): boolean {
  const { flows = {}, callbacks, bins = {}, store, insecure, publicKey } = options;
  if (insecure || isKey(publicKey) || isKey(textOf(env, PUBLIC_KEY))) return false;
  const isOpen = callbacks !== undefined || store !== undefined || Object.keys(bins).length > 0;
  return isOpen || Object.values(flows).some(({ options: own }) => !own.insecure && !isKey(own.publicKey));
}

const isKey = (key: string | readonly string[] | undefined): boolean => key !== undefined && key.length > 0;

const hostsNothing = ({ flows = {}, callbacks, bins = {}, store }: ServerOptions): boolean =>
  callbacks === undefined &&
  store === undefined &&
  Object.keys(flows).length === 0 &&
  Object.keys(bins).length === 0;

function checkKey(path: string, key: string | readonly string[] | undefined): readonly Issue[] {
  if (!isKey(key) || key === undefined) return [];
  try {
    parsePublicKeys(key);
    return [];
  } catch (error) {
    if (error instanceof CallbackError) return [problem('bad-public-key', path, `${path}: ${error.message}`)];
    throw error;
  }
}

const checkToken = (path: string, token: string | undefined): readonly Issue[] =>
  token === undefined || token === '' || adminTokenForm.test(token)
    ? []
    : [problem('bad-admin-token', path, `${path} should be ${adminTokenRule}.`)];

const checkNumber = (path: string, value: number | undefined): readonly Issue[] =>
  value === undefined || (Number.isInteger(value) && value > 0 && value < 2 ** 31)
    ? []
    : [problem('bad-number', path, `${path} is ${value}; it should be a whole number from 1 to 2147483647.`)];

function checkOneBin(name: string, source: string): readonly Issue[] {
  const path = `bins['${name}']`;
  if (!isBinName(name)) return [problem('bad-bin', path, `'${name}' can't name a bin. ${binNameRule}`)];
  if (typeof source !== 'string') return [problem('bad-bin', path, `${path} should be a template's text.`)];
  return checkBin(source)
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) =>
      problem('bad-bin', path, `Bin '${name}', line ${line}, column ${column}: ${message}`),
    );
}

/** A flow is known by its shape, so that one made by another copy of this package counts as well. */
const isFlow = (value: unknown): value is Flow =>
  typeof value === 'function' && 'reply' in value && 'steps' in value && 'with' in value;

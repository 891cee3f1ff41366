import type { RequestOptions, TelnyxClient } from '../api/index.js';
import { PermissionDeniedError } from '../api/index.js';
import { type Issue, TexmlError } from '../issue.js';
import type { Config } from './config.js';
import { type Desired, readConfig } from './desired.js';
import { type Fingerprints, fingerprintsOf } from './fingerprint.js';
import { type Kinds, kinds as ownKinds } from './kinds/index.js';
import { locate, unlessMissing } from './locate.js';
import { type PlanOptions, settingsOf } from './options.js';
import { type Plan, presented } from './present.js';
import { readSource } from './sources.js';
import { emptyState, type State } from './state.js';
import { type Step, stepsOf } from './steps.js';

/**
 * Compares what should be with what is, and tells what `provision` would do. Nothing is written, here or on Telnyx.
 *
 * @param config What should be: see `defineConfig`.
 * @param state What was applied last: `await readState('texml.state.json')`. Without one, resources are found by their names.
 * @throws {TexmlError} `invalid-config`, with every problem in `issues`, before anything is asked; `ambiguous`, where names
 * fit several resources or none; `other-account`, where the state belongs to another account; `no-state-key`, where there
 * are secrets and no key to keep their fingerprints with.
 * @throws {TelnyxError} What the client throws.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * import { defineConfig, plan, readState } from 'texml/provision';
 *
 * const config = defineConfig({
 *   applications: { menu: { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/' } },
 * });
 * const { steps } = await plan(TelnyxClient.fromEnv(process.env), config, await readState('texml.state.json'));
 * for (const { action, address } of steps) console.log(action, address); // create applications.menu
 * ```
 */
export async function plan(
  client: TelnyxClient,
  config: Config,
  state: State = emptyState,
  options: PlanOptions = {},
): Promise<Plan> {
  const wanted = await readWanted(config, options);
  return presented((await prepare(client, wanted, state, options)).steps);
}

/** A configuration that was found to be sound, with the values of its secrets. */
export interface Sound {
  readonly kinds: Kinds;
  readonly desired: readonly Desired[];
  readonly secrets: ReadonlyMap<string, string>;
  readonly fingerprints: Fingerprints | undefined;
}

/** Reads a configuration, and all that it needs from its surroundings, before anything is asked or sent. */
export async function readWanted(
  config: unknown,
  options: PlanOptions,
  kinds: Kinds = ownKinds,
): Promise<Sound> {
  const settings = settingsOf(options);
  const { desired, issues } = readConfig(config, kinds);
  const secrets = new Map<string, string>();
  const missing: Issue[] = [];
  for (const { address, sources, kind } of desired) {
    for (const { field, source } of sources) {
      const reading = await readSource(source, settings);
      if ('value' in reading) secrets.set(`${address}.${field}`, reading.value);
      else {
        const as = Object.entries(kind.sources ?? {}).find(([, target]) => target === field)?.[0] ?? field;
        const path = `${address}.${as}`;
        const message = `${path}: ${reading.problem}`;
        missing.push({ code: 'missing-value', severity: 'error', path, message });
      }
    }
  }
  throwIf('invalid-config', 'The configuration', [...issues, ...missing]);
  const fingerprints = await fingerprintsOf(settings);
  if (secrets.size > 0 && !fingerprints) {
    throw new TexmlError(
      'no-state-key',
      'The state keeps a keyed fingerprint of each secret, and there is no key: set TEXML_STATE_KEY to a random text, or TELNYX_API_KEY; or pass stateKey.',
    );
  }
  return { kinds, desired, secrets, fingerprints };
}

/** What is to be done, and what is known of the account. */
export interface Prepared {
  readonly steps: readonly Step[];
  readonly account: string | undefined;
  /** The state's fingerprints were made with another key. */
  readonly keyChanged: boolean;
}

/** Looks at what is, and works out what is to be done. */
export async function prepare(
  client: TelnyxClient,
  { kinds, desired, secrets, fingerprints }: Sound,
  state: State,
  options: PlanOptions,
): Promise<Prepared> {
  const { now, sleep, signal } = settingsOf(options);
  const account = await accountOf(client, state, { signal });
  const { located, issues } = await locate({
    client,
    kinds,
    desired,
    state,
    options: { signal },
    now,
    sleep,
  });
  const keyChanged = state.stateKey !== undefined && state.stateKey !== fingerprints?.keyId;
  const found = await stepsOf({ kinds, desired, state, located, secrets, fingerprints, keyChanged });
  const blocked = new Set(issues.map(({ path }) => path));
  throwIf('ambiguous', 'What is on Telnyx', [
    ...issues,
    ...found.issues.filter(({ path }) => !blocked.has(path)),
  ]);
  return { steps: found.steps, account, keyChanged };
}

/** The account of the key. A state of another account would find none of its resources, and lose them all. */
export async function accountOf(
  client: TelnyxClient,
  { account }: State,
  options: RequestOptions,
): Promise<string | undefined> {
  const id: unknown = await unlessMissing(client.whoami(options)).then(
    (reply) => reply?.data?.organization_id,
    (error: unknown) => {
      // A key may be kept from this one operation; then nothing is known, and nothing is refused.
      if (error instanceof PermissionDeniedError) return undefined;
      throw error;
    },
  );
  if (typeof id !== 'string') return account;
  if (account === undefined || account === id) return id;
  throw new TexmlError(
    'other-account',
    `The state belongs to the account ${account}, and the API key to ${id}. Give each account a state of its own (--state FILE); or delete the state, if that account is gone.`,
  );
}

/** All problems at once. */
export function throwIf(code: string, what: string, issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const count = issues.length === 1 ? 'a problem' : `${issues.length} problems`;
  const lines = issues.map(({ message }) => `\n  ${message}`);
  throw new TexmlError(code, `${what} has ${count}:${lines.join('')}`, { issues });
}

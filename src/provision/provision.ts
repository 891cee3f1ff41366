import { resolve } from 'node:path';
import type { TelnyxClient } from '../api/index.js';
import { carryOut } from './carry-out.js';
import type { Config } from './config.js';
import { type ProvisionOptions, settingsOf } from './options.js';
import { prepare, readWanted } from './plan.js';
import { hasWork, type Plan, presented } from './present.js';
import { parseState, type State } from './state.js';
import { fileStore, type StateStore } from './store.js';

/** What became of a configuration. */
export interface Provisioned {
  readonly plan: Plan;
  /** Whether everything is as the plan says now; false where `confirm` said no. */
  readonly applied: boolean;
  readonly state: State;
}

/**
 * Makes Telnyx what a configuration says: creates, changes and deletes, and keeps the ids in a state file.
 *
 * Done twice, it changes nothing the second time. Interrupted anywhere, it goes on from there when it is called again:
 * nothing is made twice, and nothing is lost. Fields that the configuration leaves out keep the value they have. What it
 * has no more is deleted, if it was made from here.
 *
 * @throws {TexmlError} What `plan` throws; `locked`, while another one is applied; `broken-state`, `state-unusable`.
 * @throws {ProvisionError} When a step fails. What was done before it is kept.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * import { defineConfig, provision } from 'texml/provision';
 *
 * const config = defineConfig({
 *   applications: { menu: { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/' } },
 *   phoneNumbers: { '+12025550123': { application: 'menu' } },
 * });
 * const { plan, state } = await provision(TelnyxClient.fromEnv(process.env), config);
 * console.log(plan.summary.create, state.resources['applications.menu']?.id);
 * ```
 */
export async function provision(
  client: TelnyxClient,
  config: Config,
  options: ProvisionOptions = {},
): Promise<Provisioned> {
  const sound = await readWanted(config, options);
  return whileLocked(options, async (store, lock) => {
    const state = parseState(await store.read(), store.name);
    const prepared = await prepare(client, sound, state, options);
    const plan = presented(prepared.steps);
    if (hasWork(plan) && options.confirm && !(await options.confirm(plan))) {
      return { plan, applied: false, state };
    }
    const { now, signal } = settingsOf(options);
    const onProgress = options.onProgress ?? (() => {});
    const work = { client, sound, prepared, state, store, lock, now, signal, onProgress };
    return { plan, applied: true, state: await carryOut(work) };
  });
}

/**
 * Deletes everything that was made by `provision`, in reverse order. What was adopted stays on Telnyx, and so do secrets,
 * which the API has no way to delete; numbers get back the connection they had before. The state is empty afterwards.
 *
 * @throws {TexmlError} `locked`, while another one is applied; `broken-state`, `state-unusable`, `other-account`.
 * @throws {ProvisionError} When a step fails. What was done before it is kept.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * import { destroy } from 'texml/provision';
 * const { plan } = await destroy(TelnyxClient.fromEnv(process.env));
 * console.log(plan.summary.destroy);
 * ```
 */
export const destroy = (client: TelnyxClient, options: ProvisionOptions = {}): Promise<Provisioned> =>
  provision(client, {}, options);

/**
 * Reads a state: what was applied last.
 *
 * @param state A path, or a store of one's own.
 * @throws {TexmlError} `broken-state`, `newer-state` or `state-unusable`.
 * @example
 * ```ts
 * import { readState } from 'texml/provision';
 * const { resources } = await readState('texml.state.json');
 * console.log(resources['applications.menu']?.id);
 * ```
 */
export async function readState(state: string | StateStore): Promise<State> {
  const store = typeof state === 'string' ? fileStore(state) : state;
  return parseState(await store.read(), store.name);
}

/** Does some work that no one else may do at the same time. */
export async function whileLocked<T>(
  options: ProvisionOptions,
  work: (store: StateStore, lock: Awaited<ReturnType<StateStore['lock']>>) => Promise<T>,
): Promise<T> {
  const { folder, now } = settingsOf(options);
  const { state = 'texml.state.json', forceUnlock = false } = options;
  const store = typeof state === 'string' ? fileStore(resolve(folder, state), { now }) : state;
  const lock = await store.lock(forceUnlock);
  try {
    return await work(store, lock);
  } finally {
    await lock.release();
  }
}

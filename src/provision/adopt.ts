import type { RequestOptions, TelnyxClient } from '../api/index.js';
import type { Issue } from '../issue.js';
import { partsOf, shown } from './address.js';
import type { Config } from './config.js';
import { type Desired, readConfig } from './desired.js';
import { kinds } from './kinds/index.js';
import type { Kind, Remote } from './kinds/kind.js';
import { ledgerOf } from './ledger.js';
import { ambiguous, unlessMissing } from './locate.js';
import { type ProvisionOptions, settingsOf } from './options.js';
import { accountOf, throwIf } from './plan.js';
import { whileLocked } from './provision.js';
import { parseState, type State } from './state.js';
import { beforeOf } from './steps.js';

/** A resource that exists, for a place in the configuration. */
export interface Adoption {
  /** Its place in the configuration: `applications.menu`. */
  readonly address: string;
  /** Its id on Telnyx; found by its name unless set. */
  readonly id?: string | undefined;
}

/** What was adopted. */
export interface Adopted {
  readonly adopted: readonly { readonly address: string; readonly id: string; readonly name: string }[];
  /** Addresses for which there is nothing on Telnyx, or nothing that can be read. */
  readonly missing: readonly string[];
  readonly state: State;
}

/**
 * Takes resources that exist into the state, so that they are not made once more. Nothing is changed on Telnyx: what differs
 * from the configuration is what the next plan shows. What was adopted is changed from then on, but never deleted.
 *
 * @param adoptions Which ones; all of the configuration that the state does not have yet, by their names, unless set.
 * @throws {TexmlError} `invalid-config`; `cannot-adopt`, with every problem in `issues`; `locked`; `other-account`.
 * @throws {TelnyxError} What the client throws.
 * @example
 * ```ts
 * import { TelnyxClient } from 'texml/api';
 * import { adopt, defineConfig } from 'texml/provision';
 *
 * const config = defineConfig({
 *   applications: { menu: { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/' } },
 * });
 * const telnyx = TelnyxClient.fromEnv(process.env);
 * await adopt(telnyx, config, [{ address: 'applications.menu', id: '1293384261075731499' }]);
 * ```
 */
export async function adopt(
  client: TelnyxClient,
  config: Config,
  adoptions?: readonly Adoption[],
  options: ProvisionOptions = {},
): Promise<Adopted> {
  const { desired, issues } = readConfig(config, kinds);
  throwIf('invalid-config', 'The configuration', issues);
  const { signal } = settingsOf(options);
  return whileLocked(options, async (store, lock) => {
    const state = parseState(await store.read(), store.name);
    const account = await accountOf(client, state, { signal });
    const ledger = ledgerOf(state, store, lock);
    const asked: readonly Adoption[] =
      adoptions ?? desired.flatMap(({ address }) => (state.resources[address] ? [] : [{ address }]));
    const found: Found[] = [];
    const missing: string[] = [];
    const problems: Issue[] = [];
    const names = searcher(client, desired, { signal });
    for (const { address, id } of asked) {
      const target = desired.find((one) => one.address === address);
      const result = target
        ? await search(target, id, { client, state, names, found, options: { signal } })
        : issue(
            'unknown-address',
            address,
            'is not in the configuration: write down there what it should be',
          );
      if ('remote' in result) found.push(result);
      // Of all that there is in the configuration, some may well be yet to be created.
      else if (adoptions || result.code === 'ambiguous-name') problems.push(result);
      else missing.push(address);
    }
    throwIf('cannot-adopt', 'What is to be adopted', problems);
    for (const { address, kind, remote } of found) {
      if (state.resources[address]) continue;
      const { id, name, fields } = remote;
      const before = beforeOf(kind, fields, undefined, []);
      await ledger.enter(address, { id, name, origin: 'adopted', fields: {}, ...before });
    }
    if (found.length > 0 && account !== undefined) await ledger.change((before) => ({ ...before, account }));
    return {
      adopted: found.map(({ address, remote: { id, name } }) => ({ address, id, name })),
      missing,
      state: ledger.state(),
    };
  });
}

interface Found {
  readonly address: string;
  readonly kind: Kind;
  readonly remote: Remote;
}

/** What has one of the names of a kind, asked for once. */
function searcher(client: TelnyxClient, desired: readonly Desired[], options: RequestOptions) {
  const asked = new Map<Kind, Promise<readonly Remote[]>>();
  return async ({ kind, name }: Desired): Promise<readonly Remote[]> => {
    const names = desired.flatMap((one) => (one.kind === kind ? [one.name] : []));
    const answer = asked.get(kind) ?? kind.find?.(client, names, options) ?? Promise.resolve([]);
    asked.set(kind, answer);
    return (await answer).filter((remote) => remote.name === name);
  };
}

interface Search {
  readonly client: TelnyxClient;
  readonly state: State;
  readonly names: ReturnType<typeof searcher>;
  /** What was found for other addresses. */
  readonly found: readonly Found[];
  readonly options: RequestOptions;
}

async function search(
  desired: Desired,
  id: string | undefined,
  { client, state, names, found, options }: Search,
): Promise<Found | Issue> {
  const { address, kind, name } = desired;
  if (!kind.read) return issue('unreadable', address, `is ${kind.noun}: the API can't show it`);
  const owned = state.resources[address];
  if (owned && id !== undefined && owned.id !== id) {
    return issue('already-managed', address, `is ${owned.id} in the state already`);
  }
  const wanted = id ?? owned?.id;
  const read = wanted === undefined ? undefined : await unlessMissing(kind.read(client, wanted, options));
  const matches = wanted === undefined ? await names(desired) : read ? [read] : [];
  const [remote, ...others] = matches;
  if (!remote) {
    const what = wanted === undefined ? `is named ${JSON.stringify(name)}` : `has the id ${wanted}`;
    return issue('not-found', address, `has no counterpart: ${kind.noun} that ${what} does not exist`);
  }
  if (others.length > 0) return ambiguous(address, name, matches, kind);
  const { kind: kindName } = partsOf(address);
  const owners = [
    ...Object.entries(state.resources).map(([owner, entry]) => ({ owner, id: entry.id })),
    ...found.map((other) => ({ owner: other.address, id: other.remote.id })),
  ];
  const other = owners.find(
    (one) => one.owner !== address && one.id === remote.id && partsOf(one.owner).kind === kindName,
  );
  return other
    ? issue('already-managed', address, `can't be ${remote.id}: that is ${other.owner} already`)
    : { address, kind, remote };
}

const issue = (code: string, address: string, what: string): Issue => ({
  code,
  severity: 'error',
  path: address,
  message: shown(`${address} ${what}`),
});

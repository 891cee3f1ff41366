import { describe, expect, it } from 'vitest';
import {
  type Fate,
  failure,
  memoryStore,
  refused,
  scriptedAccount,
  watched,
  workplace,
} from '../../test/cli/provision-kit.js';
import { defineConfig, destroy, env, type ProvisionOptions, provision } from './index.js';

const numbers = {
  phoneNumbers: [{ phone_number: '+12025550123', connection_id: '77' }, { phone_number: '+12025550124' }],
};
const first = defineConfig({
  applications: {
    menu: { friendly_name: 'Menu', voice_url: 'https://calls.example.com/menu', tags: ['a'] },
    lobby: { friendly_name: 'Lobby', voice_url: 'https://calls.example.com/lobby' },
    old: { friendly_name: 'Old', voice_url: 'https://calls.example.com/old' },
  },
  secrets: { door_code: { from: env('DOOR_CODE') } },
  queues: { support: { max_size: 20 }, sales: { queue_name: 'deals' } },
  phoneNumbers: { '+12025550123': { application: 'menu' }, '+12025550124': { application: 'old' } },
});
const second = defineConfig({
  applications: {
    menu: { friendly_name: 'Menu', voice_url: 'https://calls.example.com/other', tags: ['b'] },
    lobby: { friendly_name: 'Lobby', voice_url: 'https://calls.example.com/lobby' },
    desk: { friendly_name: 'Desk', voice_url: 'https://calls.example.com/desk' },
  },
  secrets: { door_code: { from: env('OTHER_CODE') }, key: { from: env('DOOR_CODE') } },
  queues: { support: { max_size: 30 }, sales: { queue_name: 'offers' }, waiting: {} },
  phoneNumbers: { '+12025550123': { application: 'desk', tags: ['x'] } },
});
const surroundings = { DOOR_CODE: 'the-first-value', OTHER_CODE: 'the-other-value' };

type Account = Awaited<ReturnType<typeof scriptedAccount>>;

/** What there is, without what differs at each run. */
function inventory(account: Account) {
  const names = new Map(account.applications.items.map(({ id, friendly_name }) => [id, friendly_name]));
  return {
    applications: account.applications.items
      .map(({ friendly_name, voice_url, tags }) => ({ friendly_name, voice_url, tags }))
      .sort((a, b) => String(a.friendly_name).localeCompare(String(b.friendly_name))),
    queues: account.queues.items.map(({ name, max_size }) => `${name} ${max_size}`).sort(),
    secrets: account.secrets.items.map(({ name, value }) => `${name} ${value}`).sort(),
    numbers: account.phoneNumbers.items.map(({ phone_number, connection_id, tags }) => ({
      phone_number,
      connection: names.get(String(connection_id)) ?? connection_id,
      tags,
    })),
  };
}

type Client = ReturnType<typeof watched>['client'];
type Run = (client: Client, options: ProvisionOptions) => Promise<unknown>;

const scenarios: [name: string, begin: Run, run: Run][] = [
  ['made', async () => {}, (client, options) => provision(client, first, options)],
  [
    'changed',
    (client, options) => provision(client, first, options),
    (client, options) => provision(client, second, options),
  ],
  ['destroyed', (client, options) => provision(client, first, options), destroy],
];

describe.each(scenarios)('an account that is %s', (_name, begin, run) => {
  const fresh = async () => {
    const account = await scriptedAccount(numbers);
    const options = { ...workplace(surroundings).options, state: memoryStore() };
    await begin(watched(account).client, options);
    return { account, options };
  };
  /** What an apply that nothing disturbs needs, and comes to. */
  const undisturbed = async () => {
    const { account, options } = await fresh();
    const { client, sent } = watched(account);
    await run(client, options);
    return { requests: sent.length, reached: inventory(account) };
  };
  /** The next apply comes to the same, the one after it has nothing to do, and nothing is left over in the end. */
  async function goesOn(account: Account, options: ProvisionOptions, reached: ReturnType<typeof inventory>) {
    await run(watched(account).client, options);
    expect(inventory(account)).toEqual(reached);
    const { client, writes } = watched(account);
    await run(client, options);
    expect(writes()).toEqual([]);
    await destroy(watched(account).client, options);
    expect(inventory(account)).toMatchObject({ applications: [], queues: [] });
    expect(account.phoneNumbers.items[0]?.connection_id).toBe('77');
  }

  it.each<[string, Fate]>([
    ['is lost on its way', 'lost'],
    ['is done, but nobody hears of it', 'reply lost'],
    ['is refused', refused(422, 'Invalid value')],
    ['meets a server that fails', refused(503, 'Unavailable')],
  ])('is so in the end when any one request %s', { timeout: 60_000 }, async (_what, fate) => {
    const { requests, reached } = await undisturbed();
    expect(requests).toBeGreaterThan(8);
    for (let at = 1; at <= requests; at += 1) {
      const { account, options } = await fresh();
      const { client } = watched(account, (n) => (n === at ? fate : 'fine'));
      await failure(run(client, options));
      await goesOn(account, options, reached);
    }
  });

  it('is so in the end when each apply comes one step further', { timeout: 60_000 }, async () => {
    const { reached } = await undisturbed();
    for (const fate of ['lost', 'reply lost'] as const) {
      const { account, options } = await fresh();
      for (let tries = 0, ended = false; !ended; tries += 1) {
        expect(tries).toBeLessThan(40);
        let writes = 0;
        const { client } = watched(account, (_n, { method }) => {
          writes += method === 'GET' ? 0 : 1;
          return writes === 2 && method !== 'GET' ? fate : 'fine';
        });
        ended = await run(client, options).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ name: 'ProvisionError' });
            return false;
          },
        );
      }
      await goesOn(account, options, reached);
    }
  });

  it('is so in the end when any one state can’t be written', { timeout: 60_000 }, async () => {
    const { reached } = await undisturbed();
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at += 1) {
        const { account, options } = await fresh();
        let writes = 0;
        const write = async (text: string) => {
          writes += 1;
          if (writes === at && when === 'before') throw new Error('no space left');
          await options.state.write(text);
          if (writes === at) throw new Error('killed');
        };
        const state = { ...options.state, write };
        const error = await run(watched(account).client, { ...options, state }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        await goesOn(account, options, reached);
        if (error === undefined) break;
        expect(at).toBeLessThan(40);
      }
    }
  });
});

describe('a creation that nobody heard of', () => {
  const config = {
    applications: { menu: { friendly_name: 'Menu', voice_url: 'https://calls.example.com/' } },
  };
  const lost = (_n: number, { method }: { method: string }): Fate =>
    method === 'POST' ? 'reply lost' : 'fine';

  it('is in the state before it is sent, and is found by the next apply as one made here', async () => {
    const account = await scriptedAccount();
    const { options, stateText } = workplace();
    await failure(provision(watched(account, lost).client, config, options));
    expect(JSON.parse(stateText())).toMatchObject({ creating: { 'applications.menu': { name: 'Menu' } } });
    const { plan, state } = await provision(watched(account).client, config, options);
    expect(plan.steps).toMatchObject([
      { action: 'adopt', note: 'An apply that was interrupted has created it.' },
    ]);
    expect(state.resources['applications.menu']).toMatchObject({ origin: 'created' });
    expect(stateText()).not.toContain('creating');
  });

  it('that is still on its way is waited for', async () => {
    const account = await scriptedAccount();
    const { options } = workplace();
    await failure(provision(watched(account, (n) => (n === 3 ? 'lost' : 'fine')).client, config, options));
    let waited = 0;
    const { plan } = await provision(watched(account).client, config, {
      ...options,
      sleep: async (delayMs) => {
        waited += delayMs;
        account.applications.items.push({ ...config.applications.menu, id: '1' });
      },
    });
    expect(waited).toBeGreaterThan(1000);
    expect(waited).toBeLessThanOrEqual(3000);
    expect(plan.summary).toMatchObject({ create: 0, adopt: 1 });
    expect(account.applications.items).toHaveLength(1);
  });

  it('is deleted when it is wanted no more', async () => {
    const account = await scriptedAccount();
    const { options, stateText } = workplace();
    await failure(provision(watched(account, lost).client, config, options));
    const { plan } = await provision(watched(account).client, {}, options);
    expect(plan.steps).toMatchObject([{ action: 'delete', address: 'applications.menu' }]);
    expect(account.applications.items).toEqual([]);
    expect(JSON.parse(stateText())).toMatchObject({ resources: {} });
  });

  it('is found by the name that it was made with, though it has another one by now', async () => {
    const account = await scriptedAccount();
    const { options } = workplace();
    await failure(provision(watched(account, lost).client, config, options));
    const renamed = { applications: { menu: { ...config.applications.menu, friendly_name: 'Other' } } };
    await provision(watched(account).client, renamed, options);
    expect(account.applications.items).toMatchObject([{ friendly_name: 'Other' }]);
  });

  it('stays its own when another resource takes the name over', async () => {
    const account = await scriptedAccount();
    const { options } = workplace();
    await failure(provision(watched(account, lost).client, config, options));
    const { menu } = config.applications;
    const swapped = { applications: { entry: menu, menu: { ...menu, friendly_name: 'Other' } } };
    const { plan } = await provision(watched(account).client, swapped, options);
    expect(plan.summary).toMatchObject({ create: 1, adopt: 1, change: 1 });
    expect(account.applications.items.map(({ friendly_name }) => friendly_name)).toEqual(['Other', 'Menu']);
  });

  it('goes to the key that has its name now', async () => {
    const account = await scriptedAccount();
    const { options } = workplace();
    await failure(provision(watched(account, lost).client, config, options));
    const renamed = { applications: { entry: config.applications.menu } };
    const { plan, state } = await provision(watched(account).client, renamed, options);
    expect(plan.steps).toMatchObject([{ action: 'adopt', address: 'applications.entry' }]);
    expect(state.resources['applications.entry']).toMatchObject({ origin: 'created' });
    expect(account.applications.items).toHaveLength(1);
  });
});

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  emulated,
  failure,
  refused,
  scriptedAccount,
  watched,
  workplace,
} from '../../test/cli/provision-kit.js';
import {
  type Config,
  defineConfig,
  destroy,
  fileStore,
  type Progress,
  plan,
  provision,
  readState,
} from './index.js';

const menu = { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/menu' } as const;
const lobby = { friendly_name: 'Acme lobby', voice_url: 'https://calls.example.com/lobby' } as const;
const both = defineConfig({ applications: { menu, lobby } });

const actions = ({ steps }: { steps: readonly { action: string; address: string }[] }) =>
  Object.fromEntries(steps.map(({ action, address }) => [address, action]));

describe('applying to an empty account', () => {
  it('creates everything, keeps the ids, and leaves nothing beside the state', async () => {
    const { emulator, client, applications } = await emulated();
    const { options, folder } = workplace();
    const { plan: done, state, applied } = await provision(watched(emulator).client, both, options);
    expect(applied).toBe(true);
    expect(actions(done)).toEqual({ 'applications.menu': 'create', 'applications.lobby': 'create' });
    expect(done.summary).toEqual({ create: 2, change: 0, destroy: 0, adopt: 0, release: 0, unchanged: 0 });
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
    const id = state.resources['applications.menu']?.id ?? '';
    expect((await client.texml.applications.get(id)).data).toMatchObject(menu);
    expect(readdirSync(folder)).toEqual(['texml.state.json']);
    expect(await readState(`${folder}/texml.state.json`)).toEqual(state);
  });

  it('changes nothing the second time: no request that writes, and the same state', async () => {
    const { emulator } = await emulated();
    const { options, stateText } = workplace();
    const config = defineConfig({
      applications: {
        menu: {
          ...menu,
          tags: ['b', 'a'],
          inbound: { channel_limit: 7, shaken_stir_enabled: true },
          status_callback: '',
          voice_method: 'get',
        },
        lobby,
      },
    });
    await provision(watched(emulator).client, config, options);
    const before = stateText();
    const { client, sent, writes } = watched(emulator);
    const again = await provision(client, config, options);
    expect(actions(again.plan)).toEqual({
      'applications.menu': 'unchanged',
      'applications.lobby': 'unchanged',
    });
    expect(writes()).toEqual([]);
    expect(sent.length).toBeGreaterThan(0);
    expect(stateText()).toBe(before);
  });

  it('writes no state where there is nothing to keep', async () => {
    const { emulator } = await emulated();
    const { options, folder } = workplace();
    await provision(watched(emulator).client, {}, options);
    await destroy(watched(emulator).client, options);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells of each step as it goes', async () => {
    const { emulator } = await emulated();
    const told: Progress[] = [];
    const { options } = workplace();
    await provision(watched(emulator).client, both, { ...options, onProgress: (one) => told.push(one) });
    expect(told.map(({ phase, doing, step }) => `${phase} ${doing} ${step.address}`)).toEqual([
      'begun create applications.menu',
      'done create applications.menu',
      'begun create applications.lobby',
      'done create applications.lobby',
    ]);
    expect(told[1]).toMatchObject({ id: expect.stringMatching(/^\d+$/), durationMs: expect.any(Number) });
  });
});

describe('planning', () => {
  it('writes nothing, here or on Telnyx, and takes no lock', async () => {
    const { emulator } = await emulated();
    const { client, writes } = watched(emulator);
    const { options, folder } = workplace();
    expect((await plan(client, both, undefined, options)).summary.create).toBe(2);
    expect(writes()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows what changes, with what there is and what there will be', async () => {
    const { emulator } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    const voice_url = 'https://calls.example.com/other';
    const changed = { applications: { menu: { ...menu, voice_url, tags: ['new'] }, lobby } };
    const { steps, summary } = await plan(watched(emulator).client, changed, state, options);
    expect(summary).toMatchObject({ change: 1, unchanged: 1 });
    expect(steps[0]).toMatchObject({
      action: 'update',
      address: 'applications.menu',
      changes: [
        { field: 'voice_url', from: menu.voice_url, to: voice_url },
        { field: 'tags', from: [], to: ['new'] },
      ],
    });
  });

  it('lets a script say no', async () => {
    const { emulator, applications } = await emulated();
    const { options, folder } = workplace();
    const answer = await provision(watched(emulator).client, both, { ...options, confirm: () => false });
    expect(answer.applied).toBe(false);
    expect(await applications()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('hides the user and the password of an address', async () => {
    const { emulator } = await emulated();
    const { options, stateText } = workplace();
    const config = {
      applications: { menu: { ...menu, voice_url: 'https://me:hidden-word@calls.example.com/' } },
    };
    const { plan: done } = await provision(watched(emulator).client, config, options);
    expect(JSON.stringify(done)).toContain('https://…@calls.example.com/');
    expect(JSON.stringify(done) + stateText()).not.toContain('hidden-word');
  });
});

describe('a change in the configuration', () => {
  it('sends what changes and what Telnyx needs, and nothing else', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const first = { ...menu, tags: ['a'], inbound: { channel_limit: 5 } };
    const { state } = await provision(watched(emulator).client, { applications: { menu: first } }, options);
    const { client: second, writes } = watched(emulator);
    await provision(second, { applications: { menu: { ...first, inbound: { channel_limit: 9 } } } }, options);
    const id = state.resources['applications.menu']?.id ?? '';
    expect(writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      `PATCH /texml_applications/${id}`,
    ]);
    const body = JSON.parse(writes()[0]?.body ?? '');
    expect(Object.keys(body).sort()).toEqual(['friendly_name', 'inbound', 'voice_url']);
    expect(body.inbound).toMatchObject({ channel_limit: 9, shaken_stir_enabled: false });
    expect((await client.texml.applications.get(id)).data).toMatchObject({
      tags: ['a'],
      inbound: { channel_limit: 9 },
    });
  });

  it('keeps what the configuration leaves out, also inside an object', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, { applications: { menu } }, options);
    const id = state.resources['applications.menu']?.id ?? '';
    const inbound = { sip_subdomain: 'acme', channel_limit: 3 };
    await client.texml.applications.update(id, { ...menu, inbound, dtmf_type: 'Inband' });
    const { client: second, writes } = watched(emulator);
    expect(actions((await provision(second, { applications: { menu } }, options)).plan)).toEqual({
      'applications.menu': 'unchanged',
    });
    await provision(second, { applications: { menu: { ...menu, inbound: { channel_limit: 4 } } } }, options);
    expect(JSON.parse(writes()[0]?.body ?? '').inbound).toMatchObject({
      sip_subdomain: 'acme',
      channel_limit: 4,
    });
    expect((await client.texml.applications.get(id)).data).toMatchObject({
      dtmf_type: 'Inband',
      inbound: { sip_subdomain: 'acme', channel_limit: 4 },
    });
  });

  it('to a resource that is no more there deletes it, last of all', async () => {
    const { emulator, applications } = await emulated();
    const { options, stateText } = workplace();
    await provision(watched(emulator).client, both, options);
    const desk = { friendly_name: 'Acme desk', voice_url: 'https://calls.example.com/desk' };
    const { client, writes } = watched(emulator);
    const { plan: done } = await provision(client, { applications: { desk, lobby } }, options);
    expect(done.summary).toMatchObject({ create: 1, destroy: 1, unchanged: 1 });
    expect(writes().map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    expect(await applications()).toEqual(['Acme desk', 'Acme lobby']);
    expect(stateText()).not.toContain('applications.menu');
  });

  it('of a key alone makes and deletes nothing', async () => {
    const { emulator } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, { applications: { menu } }, options);
    const { client, writes } = watched(emulator);
    const renamed = await provision(client, { applications: { entry: menu } }, options);
    expect(renamed.plan.steps).toMatchObject([
      {
        action: 'adopt',
        address: 'applications.entry',
        changes: [],
        note: 'It was applications.menu before.',
      },
    ]);
    expect(writes()).toEqual([]);
    expect(renamed.state.resources).toEqual({ 'applications.entry': state.resources['applications.menu'] });
    expect((await destroy(watched(emulator).client, options)).plan.summary.destroy).toBe(1);
  });

  it('of a name changes the name', async () => {
    const { emulator, applications } = await emulated();
    const { options } = workplace();
    await provision(watched(emulator).client, both, options);
    const swapped = {
      applications: {
        menu: { ...menu, friendly_name: lobby.friendly_name },
        lobby: { ...lobby, friendly_name: menu.friendly_name },
      },
    };
    const { plan: done } = await provision(watched(emulator).client, swapped, options);
    expect(done.summary).toMatchObject({ change: 2, create: 0, destroy: 0 });
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
    expect((await provision(watched(emulator).client, swapped, options)).plan.summary.unchanged).toBe(2);
  });
});

describe('a change made by hand', () => {
  it('is shown as one, and set back', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    const id = state.resources['applications.menu']?.id ?? '';
    await client.texml.applications.update(id, { ...menu, voice_url: 'https://elsewhere.example.com/' });
    const { plan: done } = await provision(watched(emulator).client, both, options);
    expect(done.steps[0]).toMatchObject({
      action: 'update',
      changes: [
        { field: 'voice_url', from: 'https://elsewhere.example.com/', to: menu.voice_url, drift: true },
      ],
    });
    expect((await client.texml.applications.get(id)).data.voice_url).toBe(menu.voice_url);
  });

  it('is told from a change in the configuration', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    const id = state.resources['applications.menu']?.id ?? '';
    await client.texml.applications.update(id, { ...menu, voice_url: 'https://elsewhere.example.com/' });
    const changed = { applications: { menu: { ...menu, friendly_name: 'Acme new' }, lobby } };
    const { steps } = await plan(watched(emulator).client, changed, state, options);
    expect(steps[0]?.changes).toEqual([
      { field: 'friendly_name', from: 'Acme menu', to: 'Acme new' },
      { field: 'voice_url', from: 'https://elsewhere.example.com/', to: menu.voice_url, drift: true },
    ]);
  });

  it('to what a deletion is creates the resource anew', async () => {
    const { emulator, client, applications } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    await client.texml.applications.delete(state.resources['applications.menu']?.id ?? '');
    const { plan: done, state: after } = await provision(watched(emulator).client, both, options);
    expect(done.steps).toContainEqual(
      expect.objectContaining({ action: 'create', note: 'It was deleted by someone else.' }),
    );
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
    expect(after.resources['applications.menu']?.id).not.toBe(state.resources['applications.menu']?.id);
  });

  it('while it is deleted here is as good as a deletion', async () => {
    const { emulator, client, applications } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    const confirm = async () => {
      await client.texml.applications.delete(state.resources['applications.menu']?.id ?? '');
      return true;
    };
    expect((await destroy(watched(emulator).client, { ...options, confirm })).state.resources).toEqual({});
    expect(await applications()).toEqual([]);
  });

  it('to what a deletion is needs no second one', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    await client.texml.applications.delete(state.resources['applications.menu']?.id ?? '');
    const { client: last, writes } = watched(emulator);
    const { plan: done, state: after } = await provision(last, { applications: { lobby } }, options);
    expect(actions(done)['applications.menu']).toBe('release');
    expect(writes()).toEqual([]);
    expect(Object.keys(after.resources)).toEqual(['applications.lobby']);
  });
});

describe('without a key', () => {
  it('what has no secrets is applied all the same, but who changed what is not told', async () => {
    const { emulator, client } = await emulated();
    const { options, stateText } = workplace();
    const keyless = { ...options, env: {} };
    const { state } = await provision(watched(emulator).client, both, keyless);
    expect(stateText()).not.toContain('stateKey');
    const second = watched(emulator);
    expect((await provision(second.client, both, keyless)).plan.summary.unchanged).toBe(2);
    expect(second.writes()).toEqual([]);
    const id = state.resources['applications.menu']?.id ?? '';
    await client.texml.applications.update(id, { ...menu, voice_url: 'https://elsewhere.example.com/' });
    const { steps } = await plan(second.client, both, state, keyless);
    expect(steps[0]?.changes).toEqual([
      { field: 'voice_url', from: 'https://elsewhere.example.com/', to: menu.voice_url },
    ]);
  });

  it('the fingerprints of one who has a key stay as they are', async () => {
    const { emulator } = await emulated();
    const { options, stateText } = workplace();
    await provision(watched(emulator).client, both, options);
    const before = stateText();
    await provision(watched(emulator).client, both, { ...options, env: {} });
    expect(stateText()).toBe(before);
  });

  it('and with another one, what was changed by hand is set back all the same', async () => {
    const { emulator, client } = await emulated();
    const { options, stateText } = workplace();
    const { state } = await provision(watched(emulator).client, both, options);
    const id = state.resources['applications.menu']?.id ?? '';
    await client.texml.applications.update(id, { ...menu, voice_url: 'https://elsewhere.example.com/' });
    const rekeyed = { ...options, stateKey: 'another-key-of-the-state' };
    const { plan: done } = await provision(watched(emulator).client, both, rekeyed);
    expect(done.steps[0]?.changes[0]).not.toHaveProperty('drift');
    const before = stateText();
    await provision(watched(emulator).client, both, rekeyed);
    expect(stateText()).toBe(before);
    await client.texml.applications.update(id, { ...menu, voice_url: 'https://elsewhere.example.com/' });
    const { steps } = await plan(client, both, JSON.parse(before), rekeyed);
    expect(steps[0]?.changes[0]).toMatchObject({ drift: true });
  });
});

describe('with another key than before', () => {
  it('an apply that fails half-way leaves nothing that the new key could misread', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const desk = { friendly_name: 'Acme desk', voice_url: 'https://calls.example.com/desk' };
    const three = { applications: { menu, lobby, desk } };
    const { state } = await provision(watched(emulator).client, three, options);
    const voice_url = 'https://calls.example.com/other';
    const changed = {
      applications: {
        menu: { ...menu, voice_url },
        lobby: { ...lobby, voice_url },
        desk: { ...desk, voice_url },
      },
    };
    const rekeyed = { ...options, stateKey: 'another-key-of-the-state' };
    const id = state.resources['applications.lobby']?.id ?? '';
    const { client: failing } = watched(emulator, (_n, { method, path }) =>
      method === 'PATCH' && path.endsWith(id) ? refused(422, 'Invalid value') : 'fine',
    );
    await failure(provision(failing, changed, rekeyed));
    const after = await readState(`${options.folder}/texml.state.json`);
    const { steps } = await plan(client, changed, after, rekeyed);
    expect(steps.map(({ action, changes }) => ({ action, changes }))).toEqual([
      { action: 'unchanged', changes: [] },
      { action: 'update', changes: [{ field: 'voice_url', from: lobby.voice_url, to: voice_url }] },
      { action: 'update', changes: [{ field: 'voice_url', from: desk.voice_url, to: voice_url }] },
    ]);
  });
});

describe('without its state', () => {
  it('everything is found again by its name, and nothing is made', async () => {
    const { emulator, applications } = await emulated();
    const first = workplace();
    await provision(watched(emulator).client, both, first.options);
    const second = workplace();
    const { client, writes } = watched(emulator);
    const { plan: done, state } = await provision(client, both, second.options);
    expect(actions(done)).toEqual({ 'applications.menu': 'adopt', 'applications.lobby': 'adopt' });
    expect(writes()).toEqual([]);
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
    expect(Object.values(state.resources).map(({ id }) => id)).toEqual(
      Object.values((await readState(`${first.folder}/texml.state.json`)).resources)
        .map(({ id }) => id)
        .reverse(),
    );
    expect((await plan(client, both, state, second.options)).summary.unchanged).toBe(2);
  });

  it('what was found and differs is changed', async () => {
    const { emulator, client } = await emulated();
    const { options } = workplace();
    const { data } = await client.texml.applications.create({
      ...menu,
      voice_url: 'https://old.example.com/',
    });
    const { plan: done } = await provision(watched(emulator).client, { applications: { menu } }, options);
    expect(done.steps).toMatchObject([
      { action: 'adopt', id: data.id, changes: [{ field: 'voice_url', from: 'https://old.example.com/' }] },
    ]);
    expect(done.summary).toMatchObject({ adopt: 1, change: 1, create: 0 });
    expect((await client.texml.applications.get(data.id)).data.voice_url).toBe(menu.voice_url);
  });

  it('two of a name are an error that names both, and nothing is done', async () => {
    const { emulator, client } = await emulated();
    const ids = [
      (await client.texml.applications.create(menu)).data.id,
      (await client.texml.applications.create(menu)).data.id,
    ];
    const { options } = workplace();
    const { client: watching, writes } = watched(emulator);
    const error = await failure(provision(watching, both, options));
    expect(error).toMatchObject({ code: 'ambiguous', issues: [{ path: 'applications.menu' }] });
    for (const id of ids) expect(error.message).toContain(id);
    expect(error.message).toContain('texml import applications.menu');
    expect(writes()).toEqual([]);
  });

  it('a name that is part of another one is not taken for it', async () => {
    const { emulator, client, applications } = await emulated();
    await client.texml.applications.create({ ...menu, friendly_name: 'Acme menu (old)' });
    await client.texml.applications.create({ ...menu, friendly_name: 'ACME MENU' });
    const { options } = workplace();
    const { plan: done } = await provision(watched(emulator).client, { applications: { menu } }, options);
    expect(done.summary.create).toBe(1);
    expect(await applications()).toEqual(['ACME MENU', 'Acme menu', 'Acme menu (old)']);
  });
});

describe('the whole account', () => {
  const number = '+12025550123';
  const config = defineConfig({
    applications: { menu, lobby },
    callControlApplications: {
      router: { application_name: 'Router', webhook_event_url: 'https://calls.example.com/events' },
    },
    queues: { support: { max_size: 20 }, sales: { queue_name: 'Acme sales' } },
    phoneNumbers: {
      [number]: { application: 'menu', tags: ['acme'] },
      '+12025550124': { callControlApplication: 'router' },
    },
  });
  const numbers = {
    phoneNumbers: [{ phone_number: number, connection_id: '77' }, { phone_number: '+12025550124' }],
  };
  let account: Awaited<ReturnType<typeof scriptedAccount>>;
  beforeEach(async () => {
    account = await scriptedAccount(numbers);
  });

  it('is made in the order of what refers to what', async () => {
    const { options } = workplace();
    const { client, writes } = watched(account);
    const { plan: done, state } = await provision(client, config, options);
    expect(done.summary).toMatchObject({ create: 5, change: 2 });
    expect(writes().map(({ method, path }) => `${method} ${path.split('/')[1]}`)).toEqual([
      'POST texml_applications',
      'POST texml_applications',
      'POST call_control_applications',
      'POST queues',
      'POST queues',
      'PATCH phone_numbers',
      'PATCH phone_numbers',
    ]);
    expect(account.phoneNumbers.items).toMatchObject([
      { phone_number: number, connection_id: state.resources['applications.menu']?.id, tags: ['acme'] },
      { connection_id: state.resources['callControlApplications.router']?.id },
    ]);
    expect(account.queues.items).toMatchObject([{ name: 'support', max_size: 20 }, { name: 'Acme sales' }]);
    const second = watched(account);
    expect((await provision(second.client, config, options)).plan.summary.unchanged).toBe(7);
    expect(second.writes()).toEqual([]);
  });

  it('shows a connection by the name of the resource, before it has an id and after', async () => {
    const { options } = workplace();
    const first = await plan(watched(account).client, config, undefined, options);
    const change = { field: 'connection_id', from: '77', reference: 'applications.menu' };
    expect(first.steps.find(({ key }) => key === number)?.changes).toContainEqual(change);
    const { state } = await provision(watched(account).client, config, options);
    const moved = { ...config, phoneNumbers: { ...config.phoneNumbers, [number]: { application: 'lobby' } } };
    const next = await plan(watched(account).client, moved, state, options);
    expect(next.steps.find(({ key }) => key === number)?.changes).toEqual([
      {
        field: 'connection_id',
        from: state.resources['applications.menu']?.id,
        to: state.resources['applications.lobby']?.id,
        reference: 'applications.lobby',
      },
    ]);
  });

  it('gets a queue with another name in the place of the old one', async () => {
    const { options } = workplace();
    await provision(watched(account).client, config, options);
    const { client, writes } = watched(account);
    const renamed = {
      ...config,
      queues: { ...config.queues, sales: { queue_name: 'Acme deals', max_size: 9 } },
    };
    const { plan: done } = await provision(client, renamed, options);
    expect(done.steps.filter(({ action }) => action === 'replace')).toMatchObject([
      { address: 'queues.sales', changes: [{ field: 'queue_name', replaces: true }, { field: 'max_size' }] },
    ]);
    expect(done.summary).toMatchObject({ create: 1, destroy: 1 });
    expect(writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /queues/Acme%20sales',
      'POST /queues',
    ]);
    expect((await provision(watched(account).client, renamed, options)).plan.summary.unchanged).toBe(7);
  });

  it('has queues that swap their names', async () => {
    const { options } = workplace();
    const queues = { a: { queue_name: 'x' }, b: { queue_name: 'y' } };
    await provision(watched(account).client, { queues }, options);
    const swapped = { queues: { a: { queue_name: 'y' }, b: { queue_name: 'x' } } };
    const { plan: done } = await provision(watched(account).client, swapped, options);
    expect(done.summary).toMatchObject({ create: 2, destroy: 2 });
    expect(account.queues.items.map(({ name }) => name)).toEqual(['y', 'x']);
  });

  it('is destroyed in reverse order, and its numbers get back what they had', async () => {
    const { options, stateText } = workplace();
    await provision(watched(account).client, config, options);
    const { client, writes } = watched(account);
    const { plan: done } = await destroy(client, options);
    expect(done.summary).toMatchObject({ destroy: 5, release: 2 });
    expect(writes().map(({ method, path }) => `${method} ${path.split('/')[1]}`)).toEqual([
      'PATCH phone_numbers',
      'DELETE queues',
      'DELETE queues',
      'DELETE call_control_applications',
      'DELETE texml_applications',
      'DELETE texml_applications',
    ]);
    expect(account.phoneNumbers.items[0]).toMatchObject({ connection_id: '77' });
    expect(account.applications.items).toEqual([]);
    expect(account.queues.items).toEqual([]);
    expect(JSON.parse(stateText()).resources).toEqual({});
    expect((await destroy(watched(account).client, options)).plan.steps).toEqual([]);
  });

  it('leaves a number alone that someone has given another connection', async () => {
    const { options } = workplace();
    await provision(watched(account).client, config, options);
    Object.assign(account.phoneNumbers.items[0] ?? {}, { connection_id: '99' });
    const { client, writes } = watched(account);
    await destroy(client, options);
    expect(writes().some(({ method }) => method === 'PATCH')).toBe(false);
    expect(account.phoneNumbers.items[0]).toMatchObject({ connection_id: '99' });
  });

  it('must have the numbers that the configuration has', async () => {
    const { options } = workplace();
    const { client, writes } = watched(account);
    const error = await failure(
      provision(client, { phoneNumbers: { '+12025550199': { tags: ['a'] } } }, options),
    );
    expect(error.message).toContain('phoneNumbers.+1•••••0199 is no resource of the account');
    expect(writes()).toEqual([]);
  });

  it('is not confused by a server that shows values in other words', async () => {
    const { options } = workplace();
    const told: (readonly string[] | undefined)[] = [];
    const fate = (_n: number, { method, path, body }: { method: string; path: string; body: string }) => {
      if (path !== '/queues' || method !== 'POST') return 'fine' as const;
      const made = { ...JSON.parse(body), name: 'support', id: '1', max_size: 25 };
      account.queues.items.push(made);
      return Response.json({ data: made });
    };
    const config = { queues: { support: { max_size: 20 } } };
    await provision(watched(account, fate).client, config, {
      ...options,
      onProgress: ({ warnings }) => told.push(warnings),
    });
    expect(told[1]).toEqual(['queues.support.max_size was set, and Telnyx shows 25']);
    const again = await provision(watched(account).client, config, options);
    expect(again.plan.summary.unchanged).toBe(1);
    Object.assign(account.queues.items[0] ?? {}, { max_size: 30 });
    const drifted = await plan(watched(account).client, config, again.state, options);
    expect(drifted.steps[0]?.changes).toEqual([{ field: 'max_size', from: 30, to: 20, drift: true }]);
  });
});

describe('what an apply stops at', () => {
  it('is a refusal: the rest is done by the next apply', async () => {
    const { emulator, applications } = await emulated();
    const { options, stateText } = workplace();
    const { client } = watched(emulator, (_n, { method, body }) =>
      method === 'POST' && body.includes('lobby') ? refused(422, 'Invalid value') : 'fine',
    );
    const error = await failure(provision(client, both, options));
    expect(error).toMatchObject({
      name: 'ProvisionError',
      code: 'apply-failed',
      done: 1,
      step: { address: 'applications.lobby' },
      cause: { name: 'UnprocessableEntityError' },
    });
    expect(error.message).toContain(
      'applications.lobby was not created: POST /texml_applications answered 422',
    );
    expect(error.message).toContain('1 of 2 steps were done before it');
    expect(stateText()).not.toContain('creating');
    expect((await provision(watched(emulator).client, both, options)).plan.summary).toMatchObject({
      create: 1,
      unchanged: 1,
    });
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
  });

  it('is a wrong configuration, before anything is asked', async () => {
    const { emulator } = await emulated();
    const { options, folder } = workplace();
    const { client, sent } = watched(emulator);
    const wrong: object = { applications: { menu: { friendly_name: 'x' } }, queus: {} };
    const config: Config = wrong;
    const error = await failure(provision(client, config, options));
    expect(error).toMatchObject({ code: 'invalid-config' });
    expect(error.message).toContain('has 2 problems');
    expect(sent).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is a lock that someone has taken away: nothing more is sent', async () => {
    const { emulator, applications } = await emulated();
    const { options, path } = workplace();
    const store = fileStore(path('texml.state.json'));
    let taken = Promise.resolve();
    const state = {
      ...store,
      async write(text: string) {
        await store.write(text);
        taken = store.lock(true).then(() => undefined);
        await taken;
      },
    };
    const error = await failure(provision(watched(emulator).client, both, { ...options, state }));
    expect(error).toMatchObject({ name: 'ProvisionError', cause: { code: 'lock-lost' } });
    expect(await applications()).toEqual([]);
    expect(existsSync(path('texml.state.json.lock'))).toBe(true);
  });

  it('is an abort, and a later apply goes on', async () => {
    const { emulator, applications } = await emulated();
    const { options } = workplace();
    const stop = new AbortController();
    const onProgress = ({ phase }: Progress) => {
      if (phase === 'done') stop.abort(new Error('enough'));
    };
    const error = await failure(
      provision(watched(emulator).client, both, { ...options, signal: stop.signal, onProgress }),
    );
    expect(error.message).toContain('applications.lobby was not created: enough');
    expect(await applications()).toEqual(['Acme menu']);
    await provision(watched(emulator).client, both, options);
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
  });

  it('is the state of another account', async () => {
    const [one, other] = [await emulated(), await emulated()];
    const { options } = workplace();
    await provision(watched(one.emulator).client, both, options);
    const { client, writes } = watched(other.emulator);
    const error = await failure(provision(client, both, options));
    expect(error).toMatchObject({ code: 'other-account' });
    expect(error.message).toContain(one.emulator.accountSid);
    expect(error.message).toContain(other.emulator.accountSid);
    expect(writes()).toEqual([]);
  });

  it.each([
    ['{"version": 1, "resou', 'broken-state', 'is no JSON'],
    ['{\n<<<<<<< HEAD\n', 'broken-state', 'has conflicts of a merge in it'],
    ['{"version": 1}', 'broken-state', 'is not a state of texml'],
    ['[]', 'broken-state', 'is not a state of texml'],
    ['{"version": 2}', 'newer-state', 'has version 2'],
  ])('is the state %j', async (text, code, message) => {
    const { emulator } = await emulated();
    const { options, path } = workplace();
    writeFileSync(path('texml.state.json'), text);
    const { client, sent } = watched(emulator);
    const error = await failure(provision(client, both, options));
    expect(error).toMatchObject({ code });
    expect(error.message).toContain(`texml.state.json ${message}`);
    expect(sent).toEqual([]);
    expect(existsSync(path('texml.state.json.lock'))).toBe(false);
  });

  it('is a state that a newer version of texml wrote more into', async () => {
    const { emulator } = await emulated();
    const { options, path } = workplace();
    const entry = { id: '1', name: 'a', origin: 'created', fields: {} };
    writeFileSync(path('texml.state.json'), JSON.stringify({ version: 1, resources: { 'faxes.a': entry } }));
    expect(await failure(provision(watched(emulator).client, both, options))).toMatchObject({
      code: 'newer-state',
    });
  });
});

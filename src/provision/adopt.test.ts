import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emulated, failure, scriptedAccount, watched, workplace } from '../../test/cli/provision-kit.js';
import { adopt, defineConfig, destroy, env, plan, provision } from './index.js';

const menu = { friendly_name: 'Acme menu', voice_url: 'https://calls.example.com/menu' } as const;
const lobby = { friendly_name: 'Acme lobby', voice_url: 'https://calls.example.com/lobby' } as const;
const config = defineConfig({ applications: { menu, lobby } });

describe('adopting', () => {
  it('takes what is there by its name, changes nothing, and leaves the rest to be made', async () => {
    const { emulator, client } = await emulated();
    const { data } = await client.texml.applications.create({
      ...menu,
      voice_url: 'https://old.example.com/',
    });
    const { options } = workplace();
    const { client: watching, writes } = watched(emulator);
    const { adopted, missing, state } = await adopt(watching, config, undefined, options);
    expect(adopted).toEqual([{ address: 'applications.menu', id: data.id, name: 'Acme menu' }]);
    expect(missing).toEqual(['applications.lobby']);
    expect(writes()).toEqual([]);
    const { steps } = await plan(watching, config, state, options);
    expect(steps).toMatchObject([
      { action: 'update', id: data.id, changes: [{ field: 'voice_url', from: 'https://old.example.com/' }] },
      { action: 'create' },
    ]);
    expect(steps[0]?.changes[0]).not.toHaveProperty('drift');
  });

  it('takes one by its id, whatever it is called', async () => {
    const { emulator, client } = await emulated();
    const { data } = await client.texml.applications.create({ ...menu, friendly_name: 'From the portal' });
    const { options } = workplace();
    const asked = [{ address: 'applications.menu', id: data.id }];
    await adopt(watched(emulator).client, config, asked, options);
    const { plan: done } = await provision(watched(emulator).client, { applications: { menu } }, options);
    expect(done.steps).toMatchObject([{ action: 'update', changes: [{ field: 'friendly_name' }] }]);
    expect((await client.texml.applications.get(data.id)).data.friendly_name).toBe('Acme menu');
  });

  it('decides between two of a name', async () => {
    const { emulator, client } = await emulated();
    await client.texml.applications.create(menu);
    const { data } = await client.texml.applications.create(menu);
    const { options } = workplace();
    const both = await failure(adopt(watched(emulator).client, config, undefined, options));
    expect(both).toMatchObject({ code: 'cannot-adopt', issues: [{ code: 'ambiguous-name' }] });
    await adopt(watched(emulator).client, config, [{ address: 'applications.menu', id: data.id }], options);
    const { plan: done } = await provision(watched(emulator).client, { applications: { menu } }, options);
    expect(done.summary).toMatchObject({ create: 0, unchanged: 1 });
  });

  it('twice is adopting once, also of what was made here', async () => {
    const { emulator } = await emulated();
    const { options, stateText } = workplace();
    await provision(watched(emulator).client, config, options);
    const before = stateText();
    const asked = [{ address: 'applications.menu' }, { address: 'applications.lobby' }];
    await adopt(watched(emulator).client, config, asked, options);
    await adopt(watched(emulator).client, config, undefined, options);
    expect(stateText()).toBe(before);
  });

  it('never leads to a deletion', async () => {
    const { emulator, client, applications } = await emulated();
    await client.texml.applications.create(menu);
    const { options } = workplace();
    await adopt(watched(emulator).client, config, undefined, options);
    await provision(watched(emulator).client, config, options);
    const { plan: done } = await destroy(watched(emulator).client, options);
    expect(done.steps.map(({ action, note }) => [action, note])).toEqual([
      ['delete', undefined],
      ['release', 'It stays on Telnyx: it was not made here.'],
    ]);
    expect(await applications()).toEqual(['Acme menu']);
  });

  it('says everything that is wrong at once, and takes nothing', async () => {
    const { emulator, client } = await emulated();
    const { data } = await client.texml.applications.create(menu);
    const { options, path } = workplace({ CODE: 'a-value' });
    const secrets = { code: { from: env('CODE') } };
    const asked = [
      { address: 'applications.menu', id: data.id },
      { address: 'applications.lobby', id: data.id },
      { address: 'applications.desk' },
      { address: 'secrets.code' },
    ];
    const error = await failure(adopt(watched(emulator).client, { ...config, secrets }, asked, options));
    expect(error.message).toBe(
      [
        'What is to be adopted has 3 problems:',
        `applications.lobby can't be ${data.id}: that is applications.menu already`,
        'applications.desk is not in the configuration: write down there what it should be',
        "secrets.code is a secret: the API can't show it",
      ].join('\n  '),
    );
    expect(existsSync(path('texml.state.json'))).toBe(false);
    const gone = [{ address: 'applications.menu', id: '12345' }, { address: 'applications.lobby' }];
    expect((await failure(adopt(watched(emulator).client, config, gone, options))).message).toBe(
      [
        'What is to be adopted has 2 problems:',
        'applications.menu has no counterpart: a TeXML application that has the id 12345 does not exist',
        'applications.lobby has no counterpart: a TeXML application that is named "Acme lobby" does not exist',
      ].join('\n  '),
    );
  });

  it('asks for each kind once, page by page', async () => {
    const account = await scriptedAccount({
      phoneNumbers: [
        { phone_number: '+12025550123', connection_id: '9' },
        { phone_number: '+12025550124' },
        { phone_number: '+12025550125' },
      ],
    });
    const queues = { a: {}, b: {}, c: {}, d: {}, e: {} };
    await provision(watched(account).client, { queues }, workplace().options);
    const { client, sent, writes } = watched(account);
    const all = { queues, phoneNumbers: { '+12025550123': {}, '+12025550125': {} } };
    const { adopted, state } = await adopt(client, all, undefined, workplace().options);
    expect(adopted).toHaveLength(7);
    expect(writes()).toEqual([]);
    expect(sent.filter(({ path }) => path === '/queues')).toHaveLength(3);
    expect(state.resources['phoneNumbers.+12025550123']).toMatchObject({
      origin: 'adopted',
      before: { connection_id: '9' },
    });
  });
});

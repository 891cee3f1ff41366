import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { emulated, failure, refused, watched, workplace } from '../../test/cli/provision-kit.js';
import { defineConfig, destroy, env, file, type Progress, plan, provision } from './index.js';

const value = 'v3ry"s3cret/ünique?&=';
const other = 'another-s3cret-value';
const config = defineConfig({ secrets: { door_code: { from: env('DOOR_CODE') } } });

/** Every form in which a secret could be recognised, or tried out. */
const formsOf = (secret: string): string[] => {
  const hash = (encoding: 'hex' | 'base64' | 'base64url') =>
    createHash('sha256').update(secret).digest(encoding);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    hash('hex'),
    hash('base64'),
    hash('base64url'),
  ];
};

describe('a secret', () => {
  it('is written once, and again only when its value has changed', async () => {
    const { emulator } = await emulated();
    const { options } = workplace({ DOOR_CODE: value });
    const run = async (env: Record<string, string>) => {
      const { client, writes } = watched(emulator);
      const { plan } = await provision(client, config, { ...options, env: { ...options.env, ...env } });
      return { actions: plan.steps.map(({ action }) => action), sent: writes().map(({ body }) => body) };
    };
    expect(await run({})).toEqual({
      actions: ['create'],
      sent: [JSON.stringify({ name: 'door_code', value })],
    });
    expect(await run({})).toEqual({ actions: ['unchanged'], sent: [] });
    const again = [JSON.stringify({ name: 'door_code', value: other })];
    expect(await run({ DOOR_CODE: other })).toEqual({ actions: ['update'], sent: again });
    expect(await run({ DOOR_CODE: other })).toEqual({ actions: ['unchanged'], sent: [] });
  });

  it('is written again when the key of the state changes, and the plan says why', async () => {
    const { emulator } = await emulated();
    const { options, stateText } = workplace({ DOOR_CODE: value });
    await provision(watched(emulator).client, config, options);
    const rekeyed = { ...options, stateKey: 'another-key-of-the-state' };
    const { client, writes } = watched(emulator);
    const { plan: done } = await provision(client, config, rekeyed);
    expect(done.steps).toMatchObject([
      {
        action: 'update',
        changes: [{ field: 'value', hidden: true }],
        note: expect.stringContaining('another key'),
      },
    ]);
    expect(writes()).toHaveLength(1);
    const before = stateText();
    expect((await provision(watched(emulator).client, config, rekeyed)).plan.summary.unchanged).toBe(1);
    expect(stateText()).toBe(before);
  });

  it('keeps its key when the API key changes, where the state has one of its own', async () => {
    const { emulator } = await emulated();
    const { options } = workplace({ DOOR_CODE: value, TEXML_STATE_KEY: 'a-key-of-its-own' });
    await provision(watched(emulator).client, config, options);
    const { client, writes } = watched(emulator);
    const env = { ...options.env, TELNYX_API_KEY: 'KEY-another' };
    await provision(client, config, { ...options, env });
    expect(writes()).toEqual([]);
  });

  it('needs a key for its fingerprint', async () => {
    const { emulator } = await emulated();
    const { options } = workplace();
    const { client, sent } = watched(emulator);
    const without = { ...options, env: { DOOR_CODE: value } };
    expect(await failure(provision(client, config, without))).toMatchObject({ code: 'no-state-key' });
    expect(await failure(provision(client, config, { ...without, stateKey: 'short' }))).toMatchObject({
      code: 'bad-state-key',
    });
    expect(sent).toEqual([]);
  });

  it('is read from a file beside the configuration, without the line break at its end', async () => {
    const { emulator } = await emulated();
    const { options, path } = workplace();
    writeFileSync(path('code'), `${value}\n`);
    const { client, writes } = watched(emulator);
    await provision(client, { secrets: { 'Door code': { from: file('./code') } } }, options);
    expect(writes().map(({ body }) => JSON.parse(body))).toEqual([{ name: 'Door code', value }]);
  });

  it('that is missing is told of before anything is asked, each of them', async () => {
    const { emulator } = await emulated();
    const { options, path } = workplace({ EMPTY: '' });
    writeFileSync(path('empty'), '\n');
    const { client, sent } = watched(emulator);
    const secrets = {
      a: { from: env('NOT_SET') },
      b: { from: env('EMPTY') },
      c: { from: file('nowhere') },
      d: { from: file('empty') },
      e: { from: file('.') },
    };
    const { message } = await failure(provision(client, { secrets }, options));
    expect(message).toBe(
      [
        'The configuration has 5 problems:',
        'secrets.a.from: the environment variable NOT_SET is not set',
        'secrets.b.from: the environment variable EMPTY is empty',
        'secrets.c.from: there is no file nowhere',
        'secrets.d.from: the file empty is empty',
        "secrets.e.from: the file . can't be read (EISDIR)",
      ].join('\n  '),
    );
    expect(sent).toEqual([]);
  });

  it('can’t be deleted, and so is let go, which is said', async () => {
    const { emulator } = await emulated();
    const { options } = workplace({ DOOR_CODE: value });
    await provision(watched(emulator).client, config, options);
    const { client, writes } = watched(emulator);
    const { plan: done, state } = await destroy(client, options);
    expect(done.steps).toMatchObject([
      { action: 'release', note: 'It stays on Telnyx: the API has no way to delete a secret.' },
    ]);
    expect(writes()).toEqual([]);
    expect(state.resources).toEqual({});
  });

  it('with another name is another secret, and the old one stays', async () => {
    const { emulator } = await emulated();
    const { options } = workplace({ DOOR_CODE: value });
    await provision(watched(emulator).client, config, options);
    const { client, writes } = watched(emulator);
    const renamed = { secrets: { door_code: { name: 'Door', from: env('DOOR_CODE') } } };
    const { plan: done } = await provision(client, renamed, options);
    expect(done.steps).toMatchObject([
      {
        action: 'replace',
        changes: [{ field: 'name', from: 'door_code', to: 'Door', replaces: true }],
        note: expect.stringContaining('The old one stays'),
      },
    ]);
    expect(done.summary).toMatchObject({ create: 1, destroy: 0 });
    expect(writes().map(({ method }) => method)).toEqual(['POST']);
    expect((await provision(watched(emulator).client, renamed, options)).plan.summary.unchanged).toBe(1);
  });

  it('is in nothing that is said, kept or thrown, and neither is its plain hash', async () => {
    const { emulator, logged } = await emulated();
    const { options, folder } = workplace({ DOOR_CODE: value });
    const said: unknown[] = [];
    const progress = { ...options, onProgress: (one: Progress) => said.push(one) };
    const keep = async (work: Promise<unknown>) => said.push(await work.catch((error: unknown) => error));
    const echo = watched(emulator, (_n, { method, body }) =>
      method === 'POST' ? refused(422, `Invalid value: ${JSON.parse(body).value}`) : 'fine',
    );
    await keep(plan(echo.client, config, undefined, options));
    await keep(provision(echo.client, config, progress));
    await keep(provision(watched(emulator, () => 'lost').client, config, progress));
    await keep(
      provision(watched(emulator, (n) => (n === 2 ? 'reply lost' : 'fine')).client, config, progress),
    );
    await keep(provision(watched(emulator).client, config, progress));
    const env = { ...options.env, DOOR_CODE: other };
    await keep(
      provision(watched(emulator).client, config, { ...progress, env, confirm: (one) => !said.push(one) }),
    );
    await keep(provision(watched(emulator).client, config, { ...progress, env }));
    await keep(destroy(watched(emulator).client, progress));
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const all = [
      inspect([said, logged], { depth: 20, maxStringLength: null }),
      JSON.stringify([said, logged]),
      ...files,
    ];
    expect(said.some((one) => one instanceof Error && one.message.includes('[redacted]'))).toBe(true);
    for (const text of all)
      for (const form of [...formsOf(value), ...formsOf(other)]) expect(text).not.toContain(form);
  });
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Outcome, start, texml } from '../../test/cli/fake-terminal.js';
import { emulated, refusing, scriptedAccount, workplace } from '../../test/cli/provision-kit.js';
import type { Terminal } from './terminal.js';

const code = 'v3ry-s3cret-code';
const menuUrl = 'https://calls.example.com/menu';
const configText = (more = '') => `
import { defineConfig, env } from 'texml/provision';

export default defineConfig({
  applications: {
    menu: { friendly_name: 'Acme menu', voice_url: '${menuUrl}', inbound: { channel_limit: 5 } },
    lobby: { friendly_name: 'Acme lobby', voice_url: 'https://calls.example.com/lobby' },
  },
  secrets: { door_code: { from: env('DOOR_CODE') } },
  ${more}
});
`;

/** A user's folder with a configuration, and the command in it. */
async function at(text = configText()) {
  const all = await emulated();
  const { folder, path } = workplace();
  const write = (name: string, content: string) => writeFileSync(path(name), content);
  write('texml.config.ts', text);
  const env = { TELNYX_API_KEY: all.emulator.apiKey, TELNYX_BASE_URL: all.emulator.baseUrl, DOOR_CODE: code };
  const run = (args: readonly string[], settings: Partial<Terminal> = {}): Promise<Outcome> =>
    texml(args, { cwd: folder, env, now: Date.now, ...settings });
  return { ...all, folder, path, write, env, run };
}

describe('texml plan', () => {
  it('shows what would be made, changed, replaced and deleted, and sums it up', async () => {
    const { run, client, write, env } = await at();
    const first = await run(['plan']);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe(
      [
        '  + secrets.door_code will be created',
        '      name:  "door_code"',
        '      value: (not shown)',
        '',
        '  + applications.menu will be created',
        '      friendly_name:         "Acme menu"',
        `      voice_url:             "${menuUrl}"`,
        '      inbound.channel_limit: 5',
        '',
        '  + applications.lobby will be created',
        '      friendly_name: "Acme lobby"',
        '      voice_url:     "https://calls.example.com/lobby"',
        '',
        'Plan: 3 to create, 0 to change, 0 to destroy.',
        '',
      ].join('\n'),
    );
    expect((await run(['apply', '--yes'])).status).toBe(0);
    const [lobby, menu] = await client.texml.applications.list({ sort: 'friendly_name' }).all();
    await client.texml.applications.update(menu?.id ?? '', {
      friendly_name: 'Acme menu',
      voice_url: 'https://elsewhere.example.com/',
    });
    write(
      'next.config.ts',
      configText()
        .replace(/lobby: .*\n/, '')
        .replace('channel_limit: 5', 'channel_limit: 9'),
    );
    const next = await run(['plan', 'next.config.ts', '--check'], {
      env: { ...env, DOOR_CODE: 'another code' },
    });
    expect(next).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        '  ~ secrets.door_code will be changed (door_code)',
        '      value: (not shown) → (not shown)',
        '',
        `  ~ applications.menu will be changed (${menu?.id})`,
        `      voice_url:             "https://elsewhere.example.com/" → "${menuUrl}"  # was changed by someone else`,
        '      inbound.channel_limit: 5 → 9',
        '',
        `  - applications.lobby will be deleted (${lobby?.id})`,
        '',
        'Plan: 0 to create, 2 to change, 1 to destroy.',
        '',
      ].join('\n'),
    });
  });

  it('ends with 1 under --check as long as anything would change', async () => {
    const { run } = await at();
    expect((await run(['plan', '--check'])).status).toBe(1);
    await run(['apply', '--yes']);
    expect(await run(['plan', '--check'])).toEqual({
      status: 0,
      stdout: 'No changes: what is on Telnyx is what the configuration says.\n',
      stderr: '',
    });
  });

  it('prints JSON that says the same, without a secret', async () => {
    const { run } = await at();
    const { status, stdout } = await run(['plan', '--json', '--check']);
    expect(status).toBe(1);
    const { steps, summary } = JSON.parse(stdout);
    expect(summary).toEqual({ create: 3, change: 0, destroy: 0, adopt: 0, release: 0, unchanged: 0 });
    expect(steps[0]).toEqual({
      action: 'create',
      address: 'secrets.door_code',
      kind: 'secrets',
      key: 'door_code',
      name: 'door_code',
      changes: [
        { field: 'name', to: 'door_code' },
        { field: 'value', hidden: true },
      ],
    });
  });

  it('is coloured on a screen alone', async () => {
    const { run } = await at();
    const [plain, coloured] = [await run(['plan']), await run(['plan'], { isTTY: true })];
    expect(plain.stdout).not.toContain('\u001b[');
    expect(coloured.stdout).toContain('\u001b[32m  +\u001b[39m');
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('shows numbers masked, replacements with their reason, and what is let go', async () => {
    const account = await scriptedAccount({
      phoneNumbers: [{ phone_number: '+12025550123', connection_id: '7' }],
    });
    const { folder, path } = workplace();
    const write = (name: string, resources: string) =>
      writeFileSync(
        path(name),
        `import { defineConfig } from 'texml/provision';\nexport default defineConfig(${resources});`,
      );
    const menu = `menu: { friendly_name: 'Menu', voice_url: '${menuUrl}' }`;
    write(
      'a.ts',
      `{ applications: { ${menu} }, queues: { support: {} }, phoneNumbers: { '+12025550123': { application: 'menu' } } }`,
    );
    write('b.ts', `{ applications: { ${menu} }, queues: { support: { queue_name: 'help' } } }`);
    const run = (...args: string[]) =>
      texml(args, { cwd: folder, env: { TELNYX_API_KEY: account.apiKey, TELNYX_BASE_URL: account.baseUrl } });
    expect((await run('plan', 'a.ts')).stdout).toContain(
      '  ~ phoneNumbers.+1•••••0123 will be changed (1000)\n      connection_id: "7" → applications.menu\n',
    );
    const applied = await run('apply', 'a.ts', '--yes');
    expect(applied.stdout).toContain('phoneNumbers.+1•••••0123: changed (1000) in ');
    const { stdout } = await run('plan', '--config', 'b.ts');
    expect(stdout).toContain('-/+ queues.support will be replaced (support)\n');
    expect(stdout).toContain('      queue_name: "support" → "help"  # needs a replacement\n');
    expect(stdout).toContain(
      '  . phoneNumbers.+1•••••0123 will be released: it is no longer managed here (1000)\n',
    );
    expect(stdout).toContain('Plan: 1 to create, 0 to change, 1 to destroy, 1 to release.');
    const all = [applied, await run('destroy', 'a.ts', '--yes'), await run('import', '-c', 'a.ts')];
    expect(JSON.stringify(all)).not.toContain('2025550123');
  });
});

describe('texml apply', () => {
  const withPerson = (answer: string) => {
    const asked: string[] = [];
    const ask = async (text: string) => {
      asked.push(text);
      return answer;
    };
    return { asked, settings: { isTTY: true, ask } };
  };

  it('shows the plan, asks, and tells of each step', async () => {
    const { run, applications } = await at();
    const { asked, settings } = withPerson('yes');
    const { status, stdout } = await run(['apply'], settings);
    expect(status).toBe(0);
    expect(asked).toEqual(["Apply this? Only 'yes' counts: "]);
    const text = stdout.replace(/\u001b\[\d+m/g, '');
    expect(text).toContain('Plan: 3 to create, 0 to change, 0 to destroy.\n');
    expect(text).toMatch(
      /applications\.menu: creating …\napplications\.menu: created \(\d+\) in \d+\.\d s\n/,
    );
    expect(text).toMatch(/Applied: 3 created, 0 changed, 0 destroyed\.\n$/);
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
  });

  it.each(['no', 'y', 'Yes', ''])('does nothing when the answer is %j', async (answer) => {
    const { run, applications, path } = await at();
    const { status, stdout } = await run(['apply'], withPerson(answer).settings);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Nothing was changed\.\n$/);
    expect(await applications()).toEqual([]);
    expect(existsSync(path('texml.state.json'))).toBe(false);
  });

  it('does not ask where there is nothing to do', async () => {
    const { run } = await at();
    await run(['apply', '-y']);
    const { asked, settings } = withPerson('no');
    expect(await run(['apply'], { ...settings, isTTY: false })).toEqual({
      status: 0,
      stdout: 'No changes: what is on Telnyx is what the configuration says.\n',
      stderr: '',
    });
    expect(asked).toEqual([]);
  });

  it.each([[['apply']], [['destroy']], [['apply', '--json']]])(
    'refuses %j where nobody can say yes',
    async (args) => {
      const { run, applications } = await at();
      const { status, stdout, stderr } = await run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('--yes');
      expect(await applications()).toEqual([]);
    },
  );

  it('prints JSON alone under --json, and its progress elsewhere', async () => {
    const { run } = await at();
    const { status, stdout, stderr } = await run(['apply', '--yes', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ applied: true, plan: { summary: { create: 3 } } });
    expect(stderr).toContain('applications.menu: creating …');
  });

  it('keeps the state beside the configuration, or where it is told', async () => {
    const { run, path, write } = await at();
    mkdirSync(path('deep'));
    write('deep/texml.config.ts', configText());
    await run(['apply', '--yes', '--config', 'deep/texml.config.ts']);
    expect(existsSync(path('deep/texml.state.json'))).toBe(true);
    await run(['apply', '--yes', 'deep/texml.config.ts', '--state', 'other.json']);
    expect(Object.keys(JSON.parse(readFileSync(path('other.json'), 'utf8')).resources)).toHaveLength(3);
    expect(existsSync(path('texml.state.json'))).toBe(false);
  });

  it('ends with 1 when Telnyx says no, having kept what was done', async () => {
    const { run, applications, env } = await at();
    const proxy = await refusing(env.TELNYX_BASE_URL, (body) => body.includes('lobby'));
    const { status, stdout, stderr } = await run(['apply', '--yes', '--base-url', proxy]);
    expect(status).toBe(1);
    expect(stdout).toContain('applications.menu: created');
    expect(stderr).toBe(
      'error: applications.lobby was not created: POST /texml_applications answered 422: 10015 Invalid value\n2 of 3 steps were done before it, and are in the state. The next apply goes on from there.\n',
    );
    expect((await run(['apply', '--yes'])).stdout).toContain('Plan: 1 to create, 0 to change, 0 to destroy.');
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
  });

  it('stops between two requests when it is interrupted, and goes on later', async () => {
    const { folder, env, applications } = await at();
    let end = (): void => {};
    const interrupted = new Promise<void>((resolve) => {
      end = resolve;
    });
    const running = start(['apply', '--yes'], { cwd: folder, env, untilInterrupted: () => interrupted });
    await running.until(/door_code: created/);
    end();
    const { status, stderr } = await running.outcome;
    expect(status).toBe(2);
    expect(stderr).toContain('The next apply goes on from there.');
    expect(
      (await texml(['apply', '--yes'], { cwd: folder, env, now: () => Date.now() + 10_000 })).status,
    ).toBe(0);
    expect(await applications()).toEqual(['Acme lobby', 'Acme menu']);
  });
});

describe('texml destroy', () => {
  it('removes what was made, says what stays, and needs no configuration', async () => {
    const { run, applications, write } = await at();
    await run(['apply', '--yes']);
    write('texml.config.ts', 'broken {');
    const { status, stdout, stderr } = await run(['destroy', '--yes']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('It stays on Telnyx: the API has no way to delete a secret.');
    expect(stdout).toMatch(/Destroyed: 0 created, 0 changed, 2 destroyed, 1 released\.\n$/);
    expect(await applications()).toEqual([]);
    expect((await run(['destroy', '--yes'])).stdout).toBe(
      'There is nothing to destroy: the state is empty.\n',
    );
  });
});

describe('texml import', () => {
  it('adopts by name and by id, and changes nothing', async () => {
    const { run, client, applications } = await at();
    const { data } = await client.texml.applications.create({
      friendly_name: 'Acme menu',
      voice_url: menuUrl,
    });
    const other = await client.texml.applications.create({ friendly_name: 'Old', voice_url: menuUrl });
    expect(await run(['import'])).toEqual({
      status: 0,
      stdout: `= applications.menu is ${data.id}\nNot there yet: applications.lobby, secrets.door_code\nAdopted: 1. texml plan shows what differs.\n`,
      stderr: '',
    });
    const { stdout } = await run(['import', 'applications.lobby', other.data.id, '--json']);
    expect(JSON.parse(stdout)).toEqual({
      adopted: [{ address: 'applications.lobby', id: other.data.id, name: 'Old' }],
      missing: [],
    });
    expect(await applications()).toEqual(['Acme menu', 'Old']);
    expect((await run(['plan'])).stdout).toContain('friendly_name: "Old" → "Acme lobby"');
  });

  it('says what it can’t adopt', async () => {
    const { run } = await at();
    const { status, stderr } = await run(['import', 'applications.desk']);
    expect(status).toBe(2);
    expect(stderr).toContain('applications.desk is not in the configuration');
  });
});

describe('a command of provisioning', () => {
  it('says what is wrong with the configuration, all of it, before anything is asked', async () => {
    const { run, logged } = await at(
      "export default { applications: { menu: { friendly_name: '' } }, secrets: { a: { from: 'x' } } };",
    );
    const { status, stdout, stderr } = await run(['plan']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd()).toBe(
      [
        'error: The configuration has 3 problems:',
        'applications.menu.friendly_name must be filled, not empty',
        'applications.menu.voice_url is required',
        "secrets.a.from must be env('NAME') or file('./path')",
      ].join('\n  '),
    );
    expect(logged).toEqual([]);
  });

  it.each<[string, string | undefined, readonly string[], string]>([
    ['there is none', undefined, [], 'There is no texml.config.ts here. It ends with'],
    [
      'there is none of that name',
      undefined,
      ['-c', 'a.ts'],
      'There is no file a.ts. Give the path of a config file.',
    ],
    ['it exports nothing', 'export const x = 1;', [], 'texml.config.ts has no default export. It ends with'],
    ['it exports something else', 'export default [];', [], 'has a default export that is no configuration'],
    ['it can’t be read', 'export default {,};', [], "texml.config.ts:1:17 can't be read"],
    [
      'it throws',
      "throw new Error('no');",
      [],
      'texml.config.ts threw while it was loaded, at texml.config.ts:1: no',
    ],
    ['two are named', 'export default {};', ['a.ts', '-c', 'b.ts'], 'Name one configuration: a.ts or b.ts.'],
  ])('says when %s', async (_what, text, args, message) => {
    const { folder, path } = workplace();
    if (text !== undefined) writeFileSync(path('texml.config.ts'), text);
    const { status, stderr } = await texml(['plan', ...args], {
      cwd: folder,
      env: { TELNYX_API_KEY: 'KEY0123' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('needs a key, and an address that can be reached', async () => {
    const { folder, run, env } = await at();
    const without = await texml(['plan'], {
      cwd: folder,
      env: { DOOR_CODE: code, TEXML_STATE_KEY: 'a-key-of-the-state' },
    });
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('set TELNYX_API_KEY') });
    const wrong = await run(['plan'], { env: { ...env, TELNYX_API_KEY: 'KEY-wrong' } });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('answered 401') });
    const nowhere = await run(['plan', '--base-url', 'ftp://127.0.0.1/']);
    expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringContaining('must be an address') });
  });
});

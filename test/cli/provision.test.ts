import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, install } from './installed.js';
import { type Passing, proxy, scriptedAccount } from './provision-kit.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

const secret = 'v3ry-s3cret-code';
const number = '+12025550123';
const config = (voiceUrl: string) => `
import { defineConfig, env } from 'texml/provision';

export default defineConfig({
  applications: {
    menu: { friendly_name: 'Menu', voice_url: '${voiceUrl}' },
    lobby: { friendly_name: 'Lobby', voice_url: '${voiceUrl}' },
  },
  secrets: { door_code: { from: env('DOOR_CODE') } },
  queues: { support: { max_size: 20 } },
  phoneNumbers: { '${number}': { application: 'menu' } },
});
`;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  for (const name of readdirSync(app.folder)) rmSync(join(app.folder, name), { recursive: true });
});
const account = () =>
  scriptedAccount({ phoneNumbers: [{ phone_number: number, connection_id: '7' }] }, (end) => ends.push(end));
const between = (target: string, passing: Passing) => proxy(target, passing, (end) => ends.push(end));

const run = (args: readonly string[], baseUrl: string, env: Readonly<Record<string, string>> = {}) =>
  app.texml(args, { TELNYX_API_KEY: 'KEY0123456789', TELNYX_BASE_URL: baseUrl, DOOR_CODE: secret, ...env });
const stateText = () => readFileSync(join(app.folder, 'texml.state.json'), 'utf8');

describe('the texml program that provisions', () => {
  it('applies, then has nothing to do, then destroys', async () => {
    const telnyx = await account();
    app.write('texml.config.ts', config('https://calls.example.com/'));
    const applied = await run(['apply', '--yes'], telnyx.baseUrl).ended;
    expect(applied).toMatchObject({ status: 0, stderr: '' });
    expect(applied.stdout).toContain('Plan: 4 to create, 1 to change, 0 to destroy.');
    const writes = () => telnyx.requests.filter(({ method }) => method !== 'GET').length;
    const before = writes();
    expect(await run(['apply', '--yes'], telnyx.baseUrl).ended).toMatchObject({
      status: 0,
      stdout: 'No changes: what is on Telnyx is what the configuration says.\n',
    });
    expect((await run(['plan', '--check'], telnyx.baseUrl).ended).status).toBe(0);
    expect(writes()).toBe(before);
    expect((await run(['destroy', '--yes'], telnyx.baseUrl).ended).status).toBe(0);
    expect(telnyx.applications.items).toEqual([]);
    expect(telnyx.phoneNumbers.items).toMatchObject([{ connection_id: '7' }]);
  });

  it('refuses where nobody can say yes', async () => {
    const telnyx = await account();
    app.write('texml.config.ts', config('https://calls.example.com/'));
    const { status, stderr } = await run(['apply'], telnyx.baseUrl).ended;
    expect(status).toBe(2);
    expect(stderr).toContain('--yes');
    expect(telnyx.requests).toEqual([]);
  });

  it.each([
    ['done', { kill: 'after', answer: undefined }],
    ['on its way', { kill: 'before', answer: undefined }],
    ['lost', { kill: 'before', answer: Response.json({}, { status: 503 }) }],
  ] as const)(
    'goes on wherever it was killed, with a request %s: nothing twice, nothing lost',
    { timeout: 180_000 },
    async (_what, { kill, answer }) => {
      let killedAt = 0;
      for (let at = 1; ; at += 1) {
        const telnyx = await account();
        app.write('texml.config.ts', config('https://calls.example.com/'));
        let victim: ReturnType<typeof run> | undefined;
        const killing = (n: number) => (n === at && victim?.child.kill('SIGKILL') ? answer : undefined);
        const baseUrl = await between(telnyx.baseUrl, { [kill]: killing });
        victim = run(['apply', '--yes'], baseUrl);
        const { status, stdout, stderr } = await victim.ended;
        if (status === 0) break;
        killedAt = at;
        expect(status).toBe(null);

        const next = await run(['apply', '--yes'], telnyx.baseUrl).ended;
        expect(next).toMatchObject({ status: 0, stderr: '' });
        expect(telnyx.applications.items.map(({ friendly_name }) => friendly_name).sort()).toEqual([
          'Lobby',
          'Menu',
        ]);
        expect(telnyx.queues.items).toHaveLength(1);
        expect(telnyx.secrets.items).toHaveLength(1);
        const menu = telnyx.applications.items.find(({ friendly_name }) => friendly_name === 'Menu');
        expect(telnyx.phoneNumbers.items).toMatchObject([{ connection_id: menu?.id }]);
        const state = JSON.parse(stateText());
        expect(Object.keys(state.resources)).toHaveLength(5);
        expect(state).not.toHaveProperty('creating');
        for (const [address, { origin }] of Object.entries<{ origin: string }>(state.resources)) {
          expect([address, origin]).toEqual([address, address.startsWith('phone') ? 'adopted' : 'created']);
        }
        expect(stdout + stderr + next.stdout + stateText()).not.toContain(secret);
        expect(readdirSync(app.folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
        for (const name of readdirSync(app.folder)) rmSync(join(app.folder, name), { recursive: true });
      }
      expect(killedAt).toBeGreaterThanOrEqual(9);
    },
  );

  it('lets one of two applies through, and tells the other who is first', { timeout: 60_000 }, async () => {
    const telnyx = await account();
    app.write('texml.config.ts', config('https://calls.example.com/'));
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = await between(telnyx.baseUrl, { after: (n) => (n === 1 ? held : undefined) });
    const first = run(['apply', '--yes'], slow);
    await eventually(() => existsSync(join(app.folder, 'texml.state.json.lock')));
    const second = await run(['apply', '--yes'], telnyx.baseUrl).ended;
    goOn();
    expect(second).toMatchObject({ status: 2, stdout: '' });
    expect(second.stderr).toContain(`(process ${first.child.pid}) since `);
    expect((await first.ended).status).toBe(0);
    expect(telnyx.applications.items).toHaveLength(2);
  });

  it('breaks a lock that nobody holds when it is told to', async () => {
    const telnyx = await account();
    app.write('texml.config.ts', config('https://calls.example.com/'));
    const mark = {
      id: 'x',
      owner: 'ada@elsewhere',
      host: 'elsewhere',
      pid: 7,
      since: '2026-01-31T12:00:00.000Z',
    };
    app.write('texml.state.json.lock', JSON.stringify(mark));
    const { status, stderr } = await run(['apply', '--yes'], telnyx.baseUrl).ended;
    expect(status).toBe(2);
    expect(stderr).toContain('ada@elsewhere (process 7) since 2026-01-31T12:00:00.000Z');
    expect(stderr).toContain('--force-unlock');
    expect((await run(['apply', '--yes', '--force-unlock'], telnyx.baseUrl).ended).status).toBe(0);
  });

  it('says a secret to nobody, whatever it prints, keeps or fails at', { timeout: 60_000 }, async () => {
    const telnyx = await account();
    app.write('texml.config.ts', config('https://calls.example.com/'));
    const echoing = await between(telnyx.baseUrl, {
      before: (_n, { path, body }) =>
        path === '/texml/secrets'
          ? Response.json(
              { errors: [{ code: '10015', title: `Bad ${JSON.parse(body).value}` }] },
              { status: 422 },
            )
          : undefined,
    });
    const nowhere = 'http://127.0.0.1:9/v2';
    const outcomes = [
      await run(['plan'], telnyx.baseUrl).ended,
      await run(['plan', '--json'], telnyx.baseUrl).ended,
      await run(['apply', '--yes', '--debug'], echoing).ended,
      await run(['apply', '--yes', '--debug'], nowhere).ended,
      await run(['apply', '--yes', '--json'], telnyx.baseUrl).ended,
      await run(['apply', '--yes'], telnyx.baseUrl, { DOOR_CODE: `${secret}-2` }).ended,
      await run(['import', '--json'], telnyx.baseUrl).ended,
      await run(['destroy', '--yes'], telnyx.baseUrl).ended,
    ];
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 1, 2, 0, 0, 0, 0]);
    expect(telnyx.secrets.items).toMatchObject([{ value: `${secret}-2` }]);
    const files = readdirSync(app.folder)
      .filter((name) => name !== 'texml.config.ts')
      .map((name) => readFileSync(join(app.folder, name), 'utf8'));
    const said = [...outcomes.map((outcome) => JSON.stringify(outcome)), ...files].join('\n');
    expect(said).toContain('[redacted]');
    for (const value of [secret, `${secret}-2`]) {
      expect(said).not.toContain(value);
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        expect(said).not.toContain(createHash('sha256').update(value).digest(encoding));
    }
  });
});

async function eventually(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); ) {
    if (Date.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

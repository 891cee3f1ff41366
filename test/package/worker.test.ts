import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildResult, build } from 'esbuild';
import { generateKeyPair, type KeyPair } from 'texml/callbacks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository/root.js';
import { makeProject, type Project } from './project.js';

// The menu as wrangler would bundle it in a project that has the package installed.
let project: Project;
let bundle: BuildResult<{ write: false; metafile: true }>;
let code: string;
let keys: KeyPair;
beforeAll(async () => {
  project = await makeProject();
  for (const name of ['menu.ts', 'worker.ts'])
    copyFileSync(join(root, 'examples', name), join(project.folder, name));
  bundle = await build({
    absWorkingDir: project.folder,
    entryPoints: ['worker.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2024',
    outfile: 'worker.js',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  code = bundle.outputFiles[0]?.text ?? '';
  keys = await generateKeyPair();
}, 120_000);
afterAll(() => project?.remove());

/** What Node has and a worker has not. To the worker's code it looks as if it were not there. */
const nodeOnly = ['Buffer', 'clearImmediate', 'global', 'process', 'require', 'setImmediate'];

const host = `
let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
const { code, asked } = JSON.parse(text);
const { default: worker } = await import('data:text/javascript,' + encodeURIComponent(code));
const replies = [];
for (const { url, env, ...init } of asked) {
  const response = await worker.fetch(new Request(url, init), env, { waitUntil() {} });
  replies.push({ status: response.status, type: response.headers.get('content-type'), body: await response.text() });
}
console.log(JSON.stringify({ kind: typeof worker, replies }));
`;

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly env: Readonly<Record<string, unknown>>;
}
interface Outcome {
  /** Of what kind the worker's default export is. */
  readonly kind: string;
  readonly replies: readonly {
    readonly status: number;
    readonly type: string | null;
    readonly body: string;
  }[];
}

/** Loads the worker in a fresh process, and hands it requests. What it logs comes first. */
function ask(...asked: readonly Asked[]): Outcome {
  const output = execFileSync(process.execPath, ['--conditions=workerd', '--input-type=module', '-e', host], {
    cwd: project.folder,
    encoding: 'utf8',
    env: {},
    input: JSON.stringify({
      code: `const ${nodeOnly.map((name) => `${name} = undefined`)};\n${code}`,
      asked,
    }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

const form = (more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    AccountSid: 'a5586561-8ff0-4291-a51b-c7dfe4139ff9',
    CallSid: 'v3:one',
    CallSidLegacy: 'v3:one',
    From: '+12025550100',
    To: '+12025550199',
    CallStatus: 'ringing',
    ConnectionId: '1',
    ...more,
  }).toString();

const request = async (path: string, body: string, changes: Partial<Asked> = {}): Promise<Asked> => ({
  url: `https://texml-menu.example.workers.dev${path}`,
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    ...(await keys.sign(body, Math.floor(Date.now() / 1000))),
  },
  body,
  env: { TELNYX_PUBLIC_KEY: keys.publicKey },
  ...changes,
});

// What has D1 is tested in test/runtimes and test/workers, by Cloudflare's own runtime.
describe('a worker without its database', () => {
  it('is bundled from the installed package, without a module of Node or any other import', () => {
    const [output] = Object.values(bundle.metafile.outputs);
    expect(output?.imports).toEqual([]);
    expect(bundle.warnings).toEqual([]);
    expect(code).not.toMatch(/["']node:/);
  });

  it('answers a signed request with the key of its environment, and with nothing but what the web has', async () => {
    const outcome = ask(
      await request('/menu', form()),
      await request('/menu/menu', form({ Digits: '1' })),
      await request('/menu/menu', form({ Digits: '2' })),
    );
    // A worker's default export has to be an object: the runtime takes a function for the class of a durable object.
    expect(outcome.kind).toBe('object');
    expect(outcome.replies.map(({ status, type }) => [status, type])).toEqual(
      Array(3).fill([200, 'application/xml; charset=utf-8']),
    );
    const [start, sales, door] = outcome.replies.map(({ body }) => body);
    expect(start).toContain('Press 1 or say sales');
    expect(start).toContain('action="menu/menu"');
    expect(sales).toContain('<Number>+12025550123</Number>');
    expect(door).toContain('{{#secret}}door_code{{/secret}}');
  });

  it('refuses what is not signed with that key, and everything where there is no key', async () => {
    const body = form();
    const { headers, ...good } = await request('/menu', body);
    const { replies } = ask(
      { ...good, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      { ...good, headers, body: `${body}&Digits=2` },
      { ...good, headers, env: {} },
    );
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 500]);
  });

  it('has Telnyx send callbacks again, and says in its readiness what is missing', async () => {
    const over = form({ CallStatus: 'completed', CallDuration: '3', CallbackSource: 'call-progress-events' });
    const { replies } = ask(
      await request('/callbacks', over),
      await request('/readyz', '', { method: 'GET', headers: {}, body: undefined }),
    );
    expect(replies.map(({ status }) => status)).toEqual([503, 503]);
    expect(replies[1]?.body).toContain('store-unavailable');
  });
});

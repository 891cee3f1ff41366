import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { keyPairFromSeed } from 'texml/callbacks';
import { bundleWorkerAsOne } from '../package/edge-bundle.js';
import { type Figure, round } from './figure.js';

const starts = 15;
const emptySource = 'export default { fetch: () => new Response("<Response/>") };';

/** How long a worker takes from the start of Cloudflare's runtime to its first answer, beyond what an empty worker takes. */
export async function coldStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'texml-cold-start-'));
  try {
    const { publicKey, sign } = await keyPairFromSeed(new Uint8Array(32));
    writeFileSync(join(folder, 'worker.mjs'), await bundleWorkerAsOne());
    writeFileSync(join(folder, 'empty.mjs'), emptySource);
    const taken: Record<'worker' | 'empty', number[]> = { worker: [], empty: [] };
    for (let start = 0; start < starts; start += 1) {
      for (const name of ['empty', 'worker'] as const) {
        const body = `CallSid=v3:${start}&From=%2B12025550100&To=%2B12025550199&CallStatus=ringing`;
        const headers = await sign(body, Math.floor(Date.now() / 1000));
        writeFileSync(join(folder, `${name}.capnp`), configOf(name, publicKey));
        taken[name].push(
          await firstAnswer(join(folder, `${name}.capnp`), { body, headers: { ...headers, ...form } }),
        );
      }
    }
    const [worker, empty] = [median(taken.worker), median(taken.empty)];
    return [
      {
        name: 'cold start of a worker, beyond that of an empty one',
        value: round(worker - empty, 1),
        unit: 'ms',
        reach: { atMost: 50 },
        detail: `workerd, from its start to the first signed request answered: ${round(worker, 1)} ms, an empty worker ${round(empty, 1)} ms; medians of ${starts}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const configOf = (name: string, publicKey: string): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "${name}.mjs")],
  compatibilityDate = "2026-04-01",
  bindings = [(name = "TELNYX_PUBLIC_KEY", text = "${publicKey}")],
);
`;

/** Milliseconds from the start of the runtime to its answer. */
async function firstAnswer(
  config: string,
  request: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
): Promise<number> {
  const before = performance.now();
  const child = spawn(workerdPath(), ['serve', '--control-fd=3', config], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const ended = once(child, 'close');
  try {
    const port = await Promise.race([portOf(child.stdio[3]), ended.then(() => undefined)]);
    if (port === undefined) throw new Error('workerd ended before it listened.');
    const reply = await fetch(`http://127.0.0.1:${port}/greeting`, { method: 'POST', ...request });
    const text = await reply.text();
    const ms = performance.now() - before;
    if (!text.startsWith('<Response')) throw new Error(`workerd answered ${reply.status}: ${text}`);
    return ms;
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Reads what workerd tells on its control descriptor: that it listens, and where. */
async function portOf(control: unknown): Promise<number | undefined> {
  if (!(control instanceof Readable)) return undefined;
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line);
    if (event === 'listen') return port;
  }
  return undefined;
}

/** The runtime that wrangler brings along. */
function workerdPath(): string {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
  return join(resolve('workerd/package.json'), '../bin/workerd');
}

import type { Env } from '../src/flow/index.js';
import { TexmlError } from '../src/issue.js';
import { createServer } from './app/create-server.js';
import type { ServerOptions } from './app/options.js';
import { type D1Binding, d1Store } from './store/d1-store.js';
import type { Store } from './store/store.js';
import type { StoreOptions } from './store/store-options.js';

/** What a worker hosts, and where and for how long it keeps what it has to remember. */
export interface WorkerOptions
  extends Omit<ServerOptions, 'store'>,
    Pick<StoreOptions, 'retentionDays' | 'stateTtlMs'> {
  /** The name of the D1 binding in wrangler.toml; default `DB`. */
  readonly database?: string | undefined;
  /** How long a request waits for the database before it goes on without; default 3000, since D1 takes a while to wake up. */
  readonly storeTimeoutMs?: number | undefined;
}

/** What Workers hand to a worker beside the request: a way to say that work goes on. */
export interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

/** What a worker exports as its default. */
export interface Worker {
  fetch(request: Request, env: Env, context: WorkerContext): Promise<Response>;
  /** For a cron trigger: removes what is older than the retention. */
  scheduled(event: unknown, env: Env): Promise<void>;
}

/**
 * A server as a Cloudflare Worker, with D1 as its store. The database's tables come from the package's migrations:
 * `npx wrangler d1 migrations apply`.
 *
 * @param options What it hosts. The environment has the public key (`TELNYX_PUBLIC_KEY`), the admin's token and the database.
 * Where the binding is missing, it answers as where a database is down: calls go on, callbacks get status 503, and
 * `/readyz` says so.
 * @throws {TexmlError} `bad-server-options`, with every problem among its `issues`.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 * import { createWorker } from 'texml/server';
 *
 * const greeting = flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });
 * export default createWorker({ flows: { '/greeting': greeting } });
 * ```
 * @see https://developers.cloudflare.com/d1/get-started/
 */
export function createWorker(options: WorkerOptions): Worker {
  const { database = 'DB', retentionDays, stateTtlMs, storeTimeoutMs = 3000, ...server } = options;
  const { log, now = Date.now } = server;
  const storeOptions: StoreOptions = {
    retentionDays,
    stateTtlMs,
    storeTimeoutMs,
    now,
    log: log && ((entry) => log({ time: new Date(now()).toISOString(), ...entry })),
  };
  const stores = new WeakMap<D1Binding, Store>();
  const storeOf = (env: Env): Store => {
    const binding = env[database];
    if (!isBinding(binding)) throw noDatabase(database);
    const known = stores.get(binding);
    if (known) return known;
    const store = d1Store(binding, storeOptions);
    stores.set(binding, store);
    return store;
  };
  const app = createServer({ ...server, store: storeOf });
  return {
    async fetch(request, env, context) {
      const reply = Promise.resolve(app.fetch(request, env));
      // One who hangs up must not cut off work whose result others wait for.
      context.waitUntil(reply.catch(() => undefined));
      return reply;
    },
    async scheduled(_event, env) {
      await storeOf(env).sweep();
    },
  };
}

const isBinding = (value: unknown): value is D1Binding =>
  typeof value === 'object' && value !== null && 'prepare' in value && 'batch' in value;

const noDatabase = (name: string): TexmlError =>
  new TexmlError(
    'no-database',
    `There is no D1 binding ${name}. Add [[d1_databases]] with binding = "${name}" to wrangler.toml, or name the one that there is with the option database.`,
  );

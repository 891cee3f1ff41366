import { drizzle } from 'drizzle-orm/d1';
import { makeStore } from './make-store.js';
import type { Row } from './sql.js';
import type { Store } from './store.js';
import type { StoreOptions } from './store-options.js';

/** A D1 database as a worker gets it: `env.DB`, for one. */
export interface D1Binding {
  prepare(query: string): D1Statement;
  batch(statements: D1Statement[]): Promise<readonly { readonly results: readonly unknown[] }[]>;
}

/** A statement of D1. */
export interface D1Statement {
  bind(...values: unknown[]): D1Statement;
}

/**
 * Makes a store of a D1 database, for Cloudflare Workers. Its schema comes from the package's folder `migrations`: name it as
 * `migrations_dir` in wrangler.toml and run `npx wrangler d1 migrations apply`. Nothing sweeps by itself there: call
 * `sweep()` from a cron trigger.
 *
 * @example
 * ```ts
 * import { d1Store } from 'texml/server';
 *
 * export const storeOf = (env: { DB: Parameters<typeof d1Store>[0] }) => d1Store(env.DB);
 * ```
 * @see https://developers.cloudflare.com/d1/reference/migrations/
 */
export function d1Store(binding: D1Binding, options: StoreOptions = {}): Store {
  return makeStore(
    {
      sql: {
        db: drizzle(binding),
        batch: async (statements) => {
          const results = await binding.batch(
            statements.map(({ sql, args }) => binding.prepare(sql).bind(...args)),
          );
          return results.map((result) => result.results.filter(isRow));
        },
      },
      isShared: false,
      close: async () => {},
    },
    options,
  );
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

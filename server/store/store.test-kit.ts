import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import type { Delivery, Outcome } from '../../src/flow/index.js';
import { d1Store } from './d1-store.js';
import { migrations } from './migrations.generated.js';
import { openStore } from './open-store.js';
import type { Store } from './store.js';
import type { StoreOptions } from './store-options.js';

/** A place where stores can be opened: two on one place share what they keep, as two processes do. */
export interface Place {
  open(options?: StoreOptions): Promise<Store>;
  /** Takes everything away again. */
  remove(): Promise<void>;
}

/** A folder that is gone when the test is done. */
export interface Folder {
  readonly file: (name: string) => string;
  remove(): void;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'texml-store-'));
  return {
    file: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A SQLite file. */
export async function filePlace(): Promise<Place> {
  const { file, remove } = folder();
  return {
    open: (options) => openStore({ url: file('texml.db'), sweepEveryMs: 0, ...options }),
    remove: async () => remove(),
  };
}

/** A D1 database in workerd. */
export async function d1Place(): Promise<Place> {
  const miniflare = new Miniflare({
    modules: true,
    script: 'export default { fetch: () => new Response() }',
    d1Databases: ['DB'],
  });
  const database = await miniflare.getD1Database('DB');
  for (const { statements } of migrations) {
    await database.batch(statements.map((statement) => database.prepare(statement)));
  }
  return {
    open: async (options) => d1Store(database, options),
    remove: () => miniflare.dispose(),
  };
}

let count = 0;

/** A voice request of a call, with a key of its own, unless it is said otherwise. */
export function delivery(facts: Partial<Delivery> = {}): Delivery {
  count += 1;
  return {
    key: `/menu\n${count}`,
    callSid: 'v3:call',
    address: '/menu?from=start',
    step: 'menu',
    kind: 'gather',
    parameters: { CallSid: 'v3:call', From: '+12025550100', To: '+12025550101', CallStatus: 'in-progress' },
    verified: true,
    isHeard: true,
    hasState: false,
    ...facts,
  };
}

/** A callback: it is told, and not heard. */
export const callback = (facts: Partial<Delivery> = {}): Delivery =>
  delivery({ kind: 'call-status', step: 'status', isHeard: false, ...facts });

/** What a handler answers. */
export function outcome(body = '<Response/>', more: { status?: number; state?: unknown } = {}): Outcome {
  const { status = 200, state } = more;
  const entry = { level: 'info', event: 'answered', message: 'Step menu answered.', status } as const;
  return { answer: { status, body, entry }, state };
}

/** Work that counts up in the call's state. */
export const counting = async (state: unknown): Promise<Outcome> => {
  const n = countOf(state) + 1;
  return outcome(`<Response><Say>${n}</Say></Response>`, { state: { n } });
};

/** How far the state of a call was counted. */
export const countOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'n' in state ? Number(state.n) : 0;

/** Reads everything that there is. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

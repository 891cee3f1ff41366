import type { Client } from '@libsql/client';
import { TexmlError } from '../../src/issue.js';
import { asked } from './in-time.js';
import { preparedBatch } from './prepared-batch.js';
import type { Sql } from './sql.js';
import { isLocked, storeError } from './store-error.js';
import type { ConnectOptions } from './store-options.js';

/** A database that answers. */
export interface Connection {
  readonly client: Client;
  readonly sql: Sql;
  /** Does something that writes. Where a lock is in the way it fails, and can be tried again. */
  careful<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** For how long another program's lock may stop this one's event loop. Retries happen beside other work. */
const lockTimeoutMs = 5;
/** WAL pages before they are moved into the file, which waits for the disk: rarely enough not to be felt. */
const checkpointPages = 4000;

/** Opens a file, or makes ready to ask a server. @throws {TexmlError} where there is none to be had. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { url, file } = placeOf(options.url);
  return file === undefined ? connectServer(url, options) : openFile(file, url, options);
}

async function openFile(
  file: string,
  url: string,
  { synchronous = 'normal' }: ConnectOptions,
): Promise<Connection> {
  const [{ createClient }, { default: Database }, { drizzle }, { mkdir }, { dirname }] = await Promise.all([
    import('@libsql/client/sqlite3'),
    import('libsql'),
    import('drizzle-orm/libsql/sqlite3'),
    import('node:fs/promises'),
    import('node:path'),
  ]);
  try {
    // What stands in it is nobody else's business.
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const client = createClient({ url, concurrency: 1, timeout: lockTimeoutMs });
    const settings = [
      'PRAGMA journal_mode = WAL',
      `PRAGMA synchronous = ${synchronous}`,
      `PRAGMA wal_autocheckpoint = ${checkpointPages}`,
    ];
    const set = async (): Promise<void> => {
      for (const setting of settings) await client.execute(setting);
    };
    const careful = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      try {
        return await work();
      } catch (error) {
        // The statement that met the lock stays open in the driver until its memory is reclaimed, and while it is open
        // nothing can be committed beside it: only a new connection is free of it.
        if (isLocked(error)) {
          await client.reconnect();
          await set();
        }
        throw error;
      }
    };
    const openWriter = async () => {
      const writer = new Database(file, { timeout: lockTimeoutMs });
      for (const setting of settings) writer.exec(setting);
      return writer;
    };
    const writer = await asked(() => careful(set))
      .then(() => asked(openWriter))
      .catch((error: unknown) => {
        client.close();
        throw error;
      });
    const close = async (): Promise<void> => {
      writer.close();
      // Leaves one file that can be copied. Where that fails, the next to open it reads what stands beside it.
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      client.close();
    };
    return { client, careful, sql: { db: drizzle({ client }), batch: preparedBatch(writer) }, close };
  } catch (error) {
    throw storeError(error);
  }
}

async function connectServer(
  url: string,
  { authToken, storeTimeoutMs = 1000 }: ConnectOptions,
): Promise<Connection> {
  const [{ createClient }, { drizzle }] = await Promise.all([
    import('@libsql/client/http'),
    import('drizzle-orm/libsql/http'),
  ]);
  const client = createClient({
    url,
    ...(authToken !== undefined && { authToken }),
    // A request that is given up is let go of, too.
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(storeTimeoutMs * 5) }),
  });
  const careful: Connection['careful'] = (work) => work();
  return {
    client,
    careful,
    sql: sqlOf(client, drizzle({ client }), careful),
    close: async () => client.close(),
  };
}

const sqlOf = (client: Client, db: Sql['db'], careful: Connection['careful']): Sql => ({
  db,
  batch: async (statements) => {
    const results = await careful(() =>
      client.batch(
        statements.map(({ sql, args }) => ({ sql, args: [...args] })),
        'write',
      ),
    );
    return results.map(({ rows }) => rows);
  },
});

/** A file with its path, or a server. */
function placeOf(url: string): { readonly url: string; readonly file: string | undefined } {
  if (/^(libsql|https?):\/\/./.test(url)) return { url, file: undefined };
  const file = /^file:(?:\/\/(?:localhost)?(?=\/))?([^?#]+)$/.exec(url)?.[1];
  if (file !== undefined && file !== ':memory:') return { url, file: decodeURIComponent(file) };
  if (url === '' || file !== undefined || url === ':memory:' || /^[a-z][a-z+]+:/i.test(url)) {
    throw new TexmlError(
      'bad-store-address',
      `This is no address of a store. Give a file ('file:data/texml.db') or a libSQL server ('libsql://…', 'https://…'). To keep things in memory, leave the store out.`,
    );
  }
  return { url: `file:${url.split('/').map(encodeURIComponent).join('/')}`, file: url };
}

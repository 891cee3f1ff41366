import type { Transaction } from '@libsql/client';
import type { Connection } from './connect.js';
import { asked } from './in-time.js';
import { migrations } from './migrations.generated.js';

/** What wrangler writes down for D1 as well: one record says what a database has, wherever it is. */
const record = `
CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Brings a database to the present schema. Of two that start at once, one does it and the other finds it done. */
export const migrate = ({ client, careful }: Connection): Promise<void> =>
  asked(() =>
    careful(async () => {
      const transaction = await client.transaction('write');
      try {
        await applyMissing(transaction);
        await transaction.commit();
      } finally {
        transaction.close();
      }
    }),
  );

async function applyMissing(transaction: Transaction): Promise<void> {
  await transaction.execute(record);
  const { rows } = await transaction.execute('SELECT name FROM d1_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  for (const { name, statements } of migrations.filter((migration) => !applied.has(migration.name))) {
    for (const statement of statements) await transaction.execute(statement);
    await transaction.execute({ sql: 'INSERT INTO d1_migrations (name) VALUES (?)', args: [name] });
  }
}

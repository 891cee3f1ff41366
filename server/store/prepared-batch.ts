import type Database from 'libsql';
import type { Row, Sql } from './sql.js';

/**
 * Batches on a connection of their own whose statements stay prepared: to prepare them anew, as the client does, takes as
 * long as to run them.
 */
export function preparedBatch(database: Database.Database): Sql['batch'] {
  const prepared = new Map<string, Database.Statement>();
  const statementOf = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  return async (statements) => {
    statementOf('BEGIN IMMEDIATE').run();
    try {
      const results = statements.map(({ sql, args }) => {
        const statement = statementOf(sql);
        if (statement.reader) return statement.all(...args).filter(isRow);
        statement.run(...args);
        return [];
      });
      statementOf('COMMIT').run();
      return results;
    } catch (error) {
      // A full disk has rolled back already.
      if (database.inTransaction) statementOf('ROLLBACK').run();
      throw error;
    }
  };
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

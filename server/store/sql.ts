import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** A statement with the values of its parameters. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly (string | number | null)[];
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A SQLite database, wherever it is. */
export interface Sql {
  /** For reading, and for building what is written in a batch. */
  readonly db: BaseSQLiteDatabase<'async', unknown>;
  /** Runs statements in one write transaction, all or none, and gives the rows of each. */
  batch(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
}

/** What drizzle built, as a statement for a batch. */
export function statementOf(query: { toSQL(): { sql: string; params: unknown[] } }): Statement {
  const { sql, params } = query.toSQL();
  return {
    sql,
    args: params.map((value) => (value === null || typeof value === 'number' ? value : String(value))),
  };
}

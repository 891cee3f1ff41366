import { maskNumbers } from '../../src/callbacks/index.js';
import { TexmlError } from '../../src/issue.js';

/** What a store says when it can't be used. */
export type StoreErrorCode =
  | 'bad-store-address'
  | 'store-closed'
  | 'store-damaged'
  | 'store-full'
  | 'store-late'
  | 'store-locked'
  | 'store-not-allowed'
  | 'store-not-found'
  | 'store-not-migrated'
  | 'store-unauthorized'
  | 'store-unavailable'
  | 'store-unreachable';

/** A problem of the store, by what stands in the driver's error. */
interface Problem {
  readonly code: StoreErrorCode;
  readonly pattern: RegExp;
  readonly message: string;
}

// The first that fits. Drivers have codes for some, and words alone for others.
const problems: readonly Problem[] = [
  {
    code: 'store-locked',
    pattern: /SQLITE_(BUSY|LOCKED)|database is locked/,
    message: 'The database is locked: another program writes to it, or holds a transaction open.',
  },
  {
    code: 'store-full',
    pattern: /SQLITE_FULL|disk is full|ENOSPC/,
    message: 'There is no space left for the database. Free some on its disk, or raise its limit.',
  },
  {
    code: 'store-damaged',
    pattern: /SQLITE_NOTADB|not a database/,
    message: 'The file is not a SQLite database. Name another file, or move this one away.',
  },
  {
    code: 'store-damaged',
    pattern: /SQLITE_CORRUPT|malformed/,
    message:
      'The database is damaged. Restore it from a copy, or move it away: a new one is made in its place.',
  },
  {
    code: 'store-not-migrated',
    pattern: /no such (table|column)|has no column/,
    message:
      "The database lacks tables of this version. On D1, apply the package's migrations: `npx wrangler d1 migrations apply`.",
  },
  {
    code: 'store-not-allowed',
    pattern: /SQLITE_(READONLY|PERM)|EACCES|EPERM|EROFS|readonly database/,
    message: 'The database may not be written by this user. Check the rights of the file and of its folder.',
  },
  {
    code: 'store-not-found',
    pattern: /SQLITE_CANTOPEN|[Uu]nable to open|ENOTDIR|EISDIR|ENOENT|EEXIST/,
    message:
      "The database file can't be opened. Check that it is a file, that its folder exists, and the rights of both.",
  },
  {
    code: 'store-unauthorized',
    pattern: /\b40[13]\b|unauthorized|forbidden/i,
    message: 'The server of the database refuses the token. Check the token, and whether it may write.',
  },
  {
    code: 'store-late',
    pattern: /TimeoutError|aborted/,
    message: 'The database did not answer in time.',
  },
  {
    code: 'store-closed',
    pattern: /CLIENT_CLOSED|client is closed|store-closed/,
    message: 'The store was closed.',
  },
  {
    code: 'store-unreachable',
    pattern: /ECONN\w+|ENOTFOUND|EAI_AGAIN|fetch failed|socket|HRANA|SERVER_ERROR/i,
    message: 'The server of the database does not answer as one. Check its address, and that it runs.',
  },
  {
    code: 'store-unavailable',
    pattern: /SQLITE_IOERR|disk I\/O/,
    message: 'The disk of the database fails to read or to write.',
  },
];

/** What the codes, names and messages of an error and of its causes say. */
function wordsOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.name} ${error.message}\n${error.cause === undefined ? '' : wordsOf(error.cause, depth + 1)}`;
}

/** Turns what a driver throws into words for people. What the driver said is the cause. */
export function storeError(cause: unknown): TexmlError {
  if (cause instanceof TexmlError) return cause;
  const words = wordsOf(cause);
  const known = problems.find(({ pattern }) => pattern.test(words));
  if (known) return new TexmlError(known.code, known.message, { cause });
  return new TexmlError('store-unavailable', `The database fails: ${maskNumbers(firstLine(words))}`, {
    cause,
  });
}

const firstLine = (words: string): string => (words.split('\n', 1)[0] ?? '').trim();

/** Whether another's lock is in the way, which soon may not be. */
export const isLocked = (error: unknown): boolean => storeError(error).code === 'store-locked';

import { link, readFile, rename, unlink } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
import { TexmlError } from '../issue.js';
import { codeOf, readOptional, writeDurably } from './files.js';
import type { Lock } from './store.js';

/** Who locks. */
export interface Holder {
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  /** Says something that no other holder says. */
  readonly newId: () => string;
}

/** What a lock file says. */
interface Mark {
  readonly id: string;
  /** `name@host`. */
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
  /** When the process began: a later one may have the same number. */
  readonly began: number;
  /** ISO 8601. */
  readonly since: string;
}

/**
 * Takes a lock that is a file. The lock of a process of this machine that is gone is no lock; of other machines nothing
 * can be known.
 *
 * @throws {TexmlError} `locked`, with who holds it and since when.
 */
export async function lockFile(
  path: string,
  { force, now = Date.now, newId = () => crypto.randomUUID() }: Partial<Holder> & { readonly force: boolean },
): Promise<Lock> {
  const mine: Mark = {
    id: newId(),
    owner: `${userName()}@${hostname()}`,
    host: hostname(),
    pid: process.pid,
    began: began(),
    since: new Date(now()).toISOString(),
  };
  for (let tries = 0; !(await put(path, mine)); tries += 1) {
    const text = await readOptional(path);
    if (text === undefined) continue;
    const other = markOf(text);
    if ((!force && !(other && isGone(other))) || tries >= 3) throw refusal(path, other);
    await takeAway(path, text);
  }
  return {
    async check() {
      if (markOf((await readOptional(path)) ?? '')?.id === mine.id) return;
      throw new TexmlError(
        'lock-lost',
        `${basename(path)} was taken away, so someone else may be applying: nothing more is done here.`,
      );
    },
    async release() {
      if (markOf((await readOptional(path)) ?? '')?.id === mine.id) await unlink(path);
    },
  };
}

/** Writes the lock whole or not at all: a file that exists is not touched, and none is ever seen half written. */
async function put(path: string, mark: Mark): Promise<boolean> {
  const draft = `${path}.${mark.id}`;
  try {
    await writeDurably(draft, `${JSON.stringify(mark)}\n`, 'wx');
  } catch (error) {
    const why = codeOf(error) ?? String(error);
    throw new TexmlError('state-unusable', `${basename(path)} can't be written beside the state (${why}).`, {
      cause: error,
    });
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Removes the lock that was read, and no other that may have come in its place since. */
export async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${crypto.randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, path);
  } finally {
    await unlink(aside);
  }
}

function isGone({ host, pid, began: start }: Mark): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return start !== began();
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

const began = (): number => Math.round(performance.timeOrigin);

function refusal(path: string, mark: Mark | undefined): TexmlError {
  const who = mark ? `${mark.owner} (process ${mark.pid}) since ${mark.since}` : 'someone';
  return new TexmlError(
    'locked',
    `${who} is applying: ${basename(path)} says so. Wait until that has ended. If it is gone for good, --force-unlock (forceUnlock: true) takes the lock away.`,
  );
}

function markOf(text: string): Mark | undefined {
  try {
    const value: Partial<Mark> = JSON.parse(text);
    const {
      id = '',
      owner = 'someone',
      host = '',
      pid = 0,
      began: start = 0,
      since = 'an unknown time',
    } = value;
    return { id, owner, host, pid, began: start, since };
  } catch {
    // Whatever it is, it says that someone is there.
    return undefined;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A process may run under a user whom the system has no name for.
    return 'unknown';
  }
}

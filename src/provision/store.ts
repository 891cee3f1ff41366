import { realpath, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TexmlError } from '../issue.js';
import { codeOf, readOptional, syncFolder, writeDurably } from './files.js';
import { type Holder, lockFile } from './lock.js';

/** Where a state is kept: a file, unless told otherwise. */
export interface StateStore {
  /** Its name in messages. */
  readonly name: string;
  /** The text that was written last; undefined where there is none yet. */
  read(): Promise<string | undefined>;
  /** Puts a text in the place of the one before, wholly or not at all. It is durable when the promise is fulfilled. */
  write(text: string): Promise<void>;
  /**
   * Keeps everyone else from writing until `release` is called.
   *
   * @param force Takes the lock away from whoever holds it.
   * @throws {TexmlError} `locked` when someone else holds it.
   */
  lock(force: boolean): Promise<Lock>;
}

/** A lock that is held. */
export interface Lock {
  /** @throws {TexmlError} `lock-lost` when someone has taken it away. */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * A state in a file, locked by a file beside it.
 *
 * @param mode Who may read and write it, such as `0o600`. Default: everyone may read it.
 * @example
 * ```ts
 * import { fileStore } from 'texml/provision';
 * const store = fileStore('texml.state.json');
 * console.log(await store.read());
 * ```
 */
export function fileStore(path: string, holder: Partial<Holder> = {}, mode?: number): StateStore {
  return {
    name: basename(path),
    async read() {
      try {
        return await readOptional(path);
      } catch (error) {
        throw unusable('read', path, error);
      }
    },
    async write(text) {
      try {
        // A link stays a link, and a folder that is on another disk is no place to rename from.
        const target = await realpath(path).catch((error: unknown) => {
          if (codeOf(error) === 'ENOENT') return path;
          throw error;
        });
        // One name is enough, since whoever holds the lock writes alone; so nothing is left over but the last one.
        const fresh = `${target}.new`;
        await writeDurably(fresh, text, 'w', mode);
        await rename(fresh, target);
        await syncFolder(dirname(target));
      } catch (error) {
        throw unusable('written', path, error);
      }
    },
    lock: (force) => lockFile(join(dirname(path), `${basename(path)}.lock`), { force, ...holder }),
  };
}

const unusable = (what: 'read' | 'written', path: string, error: unknown): Error => {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new TexmlError('state-unusable', `The state ${path} can't be ${what} (${code}).`, { cause: error });
};

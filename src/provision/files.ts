import { open, readFile } from 'node:fs/promises';

/** The system's own name for what went wrong: `ENOENT`, where there is no such file. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The text of a file; undefined where there is none. */
export async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file, and waits until it has reached the disk.
 *
 * @param mode Who may read and write it; a file that is there already gets it before the text.
 */
export async function writeDurably(
  path: string,
  text: string,
  flags: 'w' | 'wx',
  mode?: number,
): Promise<void> {
  const file = await open(path, flags, mode ?? 0o644);
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder have reached the disk. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    // Some systems have no such thing as a folder that is opened or synced.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  }
}

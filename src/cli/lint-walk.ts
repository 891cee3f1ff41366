import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold nothing of one's own. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/**
 * The files below a folder, in the order of their names. Links to folders are not followed, so that no walk goes round in
 * circles.
 *
 * @param tell Gets a folder that can't be read, and why.
 */
export async function* filesBelow(
  folder: string,
  tell: (folder: string, error: unknown) => void,
): AsyncGenerator<string> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    tell(folder, error);
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) yield* filesBelow(path, tell);
    } else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

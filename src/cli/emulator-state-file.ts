import { resolve } from 'node:path';
import type { EmulatorState } from '../emulator/index.js';
import { checkState } from '../emulator/index.js';
import { TexmlError } from '../issue.js';
import { fileStore } from '../provision/index.js';
import { parseJson } from './json-file.js';

/** The file that the state of an emulator is kept in. */
export interface StateFile {
  /** What was saved last; undefined where there is no such file yet. @throws {TexmlError} `bad-state` or `state-unusable`. */
  read(): Promise<EmulatorState | undefined>;
  /** Takes the place of what was saved, wholly or not at all. @throws {TexmlError} `state-unusable`. */
  write(state: EmulatorState): Promise<void>;
}

/** Whoever may read a state has the key and the secrets: it is for its owner alone. */
const ownerOnly = 0o600;

/** @param file Its path, relative to `cwd` or absolute. */
export function stateFile(file: string, cwd: string): StateFile {
  const store = fileStore(resolve(cwd, file), {}, ownerOnly);
  return {
    async read() {
      const text = await store.read();
      if (text === undefined) return undefined;
      const state = parseJson(text, file, 'bad-state');
      try {
        checkState(state);
        return state;
      } catch (error) {
        if (!(error instanceof TexmlError)) throw error;
        throw new TexmlError('bad-state', `${file} can't be loaded. ${error.message} It was left as it is.`, {
          issues: error.issues,
          cause: error,
        });
      }
    },
    write: (state) => store.write(`${JSON.stringify(state)}\n`),
  };
}

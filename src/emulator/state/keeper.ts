import { TexmlError } from '../../document/index.js';
import { messageOf, type Settings } from '../../simulate/index.js';
import { checkState, type EmulatorIdentity, type EmulatorState } from './emulator-state.js';
import { load, type Parts, type Present, saved } from './snapshot.js';

/** Saves an emulator, and brings back what was saved. */
export interface Keeper {
  save(): EmulatorState;
  /** @throws {TexmlError} `bad-state`. The emulator is then what it was. */
  load(state: unknown): void;
}

/** What a keeper works on. */
export interface KeeperOptions {
  readonly parts: Parts;
  readonly identity: EmulatorIdentity;
  /** What holds in this process, whatever was saved in another. */
  readonly present: Omit<Present, 'settings'>;
  /** The settings that hold once a state is loaded. */
  readonly settingsWith: (state: EmulatorState) => Settings;
  readonly now: () => number;
}

export function createKeeper({ parts, identity, present, settingsWith, now }: KeeperOptions): Keeper {
  const save = (): EmulatorState => saved(parts, identity, now());
  return {
    save,
    load(state) {
      checkState(state);
      const before = save();
      try {
        load(parts, state, { ...present, settings: settingsWith(state) });
      } catch (cause) {
        load(parts, before, { ...present, settings: before.engine.settings });
        throw new TexmlError('bad-state', `The state is damaged: ${messageOf(cause)}.`, { cause });
      }
    },
  };
}

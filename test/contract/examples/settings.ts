import type { Open, Stage } from '../stage.js';
import { texml } from './texml-settings.js';
import { voice } from './voice-settings.js';

/** An account in which the example of an operation makes sense, and what its made-up ids are there. */
export type Setting = (open: Open) => Promise<{
  readonly stage: Pick<Stage, 'client' | 'log' | 'emulator'>;
  readonly ids: Readonly<Record<string, string>>;
}>;

/** The settings of examples, by operation. */
export type Settings = Readonly<Record<string, Setting>>;

const settings: Settings = { ...texml, ...voice };

/** An example without ids needs nothing. */
const empty: Setting = async (open) => ({ stage: await open(), ids: {} });

export const settingOf = (operation: string): Setting => settings[operation] ?? empty;

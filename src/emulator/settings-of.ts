import { defaultSettings, type Settings } from '../simulate/index.js';
import type { MediaFiles } from './media.js';
import type { EmulatorOptions } from './options.js';
import type { EmulatorState } from './state/emulator-state.js';

/** The settings of an emulator: what its options say, then what was saved, and the defaults for the rest. */
export function settingsOf(
  { settings }: EmulatorOptions,
  media: MediaFiles,
  before: EmulatorState | undefined,
): Settings {
  const saved = before?.engine.settings;
  return {
    ...defaultSettings,
    ...saved,
    ...settings,
    mediaSeconds: { ...saved?.mediaSeconds, ...media.seconds, ...settings?.mediaSeconds },
  };
}

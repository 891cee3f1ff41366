export type { Issue } from '../issue.js';
export { TexmlError } from '../issue.js';
export type { Settings as MigrateSettings } from './deltas/defaults.js';
export type { VoiceResponseOptions } from './drop-in/options.js';
export * as twiml from './drop-in/voice-response.generated.js';
export { VoiceResponse } from './drop-in/voice-response.generated.js';
export { type Migration, migrate } from './migrate.js';
export type { Difference } from './source/differences.js';

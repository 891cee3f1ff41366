/** Telnyx in a process: its API over HTTP, with calls that run in virtual time. */
export { type EmulatedCall, type Emulator, startEmulator } from './emulator.js';
export type { ActiveFault, FaultRule, Faults, Strike } from './faults/index.js';
export type { EmulatorLogEntry } from './log.js';
export type { EmulatorOptions } from './options.js';
export type { Phone, Script } from './phone.js';

/** Telnyx in a process: its API over HTTP, with calls that run in virtual time. */
export { readEmulatorConfig } from './config/check-config.js';
export type { ClockView, Deeds, InboundCall, Outcome } from './control/deeds.js';
export type { CallSummary, EmulatedCall, EmulatedLeg } from './control/emulated-call.js';
export type { Emulator } from './emulator.js';
export type { ActiveFault, Faults } from './faults/faults.js';
export type { FaultRule } from './faults/rule.js';
export type { Strike } from './faults/strike.js';
export type { EmulatorLogEntry } from './log.js';
export {
  type EmulatorConfig,
  type EmulatorOptions,
  emulatorConfig,
  type StartApplication,
  type StartNumber,
  type StartVoiceApplication,
} from './options.js';
export type { PaceClock } from './pace.js';
export type { Phone, Script } from './phone.js';
export { startEmulator } from './start-emulator.js';
export { checkState, type EmulatorIdentity, type EmulatorState } from './state/emulator-state.js';

/** Calls without a phone: the call engine in virtual time, and people who act by a script. */
export type { Call, Callee, CallView, DialledCall } from './call.js';
export type { ClockKind } from './clock.js';
export * from './engine/index.js';
export {
  createExchange,
  type Exchange,
  type ExchangeOptions,
  type Listener,
  type Placing,
} from './exchange.js';
export { ExpectationError } from './expectation.js';
export { type FormatOptions, formatTimeline, type TimelineStyle } from './format.js';
export type { Person } from './person.js';
export { type Input, play } from './play.js';
export { defaultSettings, type Reaction, type Settings, type StatusEvent } from './settings.js';
export { type SimulateOptions, type Simulation, simulate } from './simulate.js';
export type { CallTarget, Handler } from './target.js';
export type * from './timeline.js';

/** Hosting where there is no Node: all that `texml/server` has, but what listens on a port or opens a file. */
export { checkServer } from './app/check-options.js';
export type { ServerEnv } from './app/context.js';
export { createServer, type Server } from './app/create-server.js';
export type { ServerOptions } from './app/options.js';
export type { CallbackEvent, EventName } from './callbacks/event.js';
export { type CallbackHandler, type CallbackHandlers, callbackHandlers } from './callbacks/handlers.js';
export type { LogLine } from './log/line.js';
export type { LogLevel } from './log/logger.js';
export { type TexmlResponder, texml } from './middleware/texml.js';
export {
  type TelnyxRequest,
  type TelnyxVariables,
  type VerifyTelnyxOptions,
  verifyTelnyx,
} from './middleware/verify-telnyx.js';
export { type D1Binding, type D1Statement, d1Store } from './store/d1-store.js';
export type {
  BinStore,
  BinVersion,
  CallSummary,
  CallsPage,
  CallsQuery,
  Journal,
  JournalEntry,
  Store,
} from './store/store.js';
export type { StoreErrorCode } from './store/store-error.js';
export type { SqlLedgerOptions, StoreOptions } from './store/store-options.js';
export { createWorker, type Worker, type WorkerContext, type WorkerOptions } from './worker.js';

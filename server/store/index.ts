/** What a server keeps: deliveries with their replies, the state of calls, the journal and bins. */
export { type D1Binding, type D1Statement, d1Store } from './d1-store.js';
export { type OpenStoreOptions, openStore } from './open-store.js';
export type {
  BinStore,
  BinVersion,
  CallSummary,
  CallsPage,
  CallsQuery,
  Journal,
  JournalEntry,
  Store,
} from './store.js';
export type { StoreErrorCode } from './store-error.js';
export type { SqlLedgerOptions, StoreOptions } from './store-options.js';

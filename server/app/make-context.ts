import { type Env, type Ledger, memoryLedger } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { logger } from '../log/logger.js';
import { logToStandardOutput } from '../log/standard-output.js';
import { serverMetrics } from '../metrics/server-metrics.js';
import type { Store } from '../store/store.js';
import type { ResolvedOptions, ServerContext } from './context.js';
import { ADMIN_TOKEN, PUBLIC_KEY, textOf } from './environment.js';
import { ledgerWithout } from './ledger-without.js';
import type { ServerOptions } from './options.js';

/** Works out what the rooms of a server share. */
export function makeContext(given: ServerOptions, isDraining: () => boolean): ServerContext {
  const options = resolve(given);
  const now = options.now ?? Date.now;
  const { publicKey, insecure, allowGet, maxBodyBytes } = options;
  const log = logger({
    level: options.logLevel ?? 'info',
    log: options.log ?? logToStandardOutput,
    instead: logToStandardOutput,
    now,
  });
  const inMemory = memoryLedger({ now });
  const storeOf = storesByEnv(options.store);
  const withoutStore = new Map<string, Ledger>();

  /** A store that can't even be made is told once for each reason; then readiness goes on saying it. */
  const ledgerInstead = (error: unknown): Ledger => {
    const reason = reasonOf(error);
    const known = withoutStore.get(reason);
    if (known) return known;
    log.write({ level: 'error', event: 'store-unavailable', message: `The store can't be had: ${reason}` });
    const ledger = ledgerWithout(inMemory, reason);
    if (withoutStore.size < 10) withoutStore.set(reason, ledger);
    return ledger;
  };

  return {
    options,
    storeOf,
    ledgerOf(env) {
      try {
        return storeOf(env)?.ledger ?? inMemory;
      } catch (error) {
        return ledgerInstead(error);
      }
    },
    receivingOf: (env) => ({
      publicKey: publicKey ?? textOf(env, PUBLIC_KEY),
      insecure,
      allowGet,
      maxBodyBytes,
      now,
    }),
    adminTokenOf: (env) => options.adminToken ?? textOf(env, ADMIN_TOKEN),
    metrics: serverMetrics(),
    logger: log,
    now,
    isDraining,
  };
}

const resolve = (options: ServerOptions): ResolvedOptions => ({
  ...options,
  flows: options.flows ?? {},
  bins: options.bins ?? {},
  callbacksPath: options.callbacksPath ?? '/callbacks',
  binsPath: options.binsPath ?? '/bins',
  insecure: options.insecure ?? false,
  allowGet: options.allowGet ?? false,
  deadlineMs: options.deadlineMs ?? 8000,
  maxBodyBytes: options.maxBodyBytes ?? 262_144,
});

const noEnv: Env = {};

/** Finds the store of an environment, made once for each. */
function storesByEnv(store: ServerOptions['store']): (env: Env | undefined) => Store | undefined {
  if (typeof store !== 'function') return () => store;
  const known = new WeakMap<Env, { readonly store: Store | undefined }>();
  return (env = noEnv) => {
    const found = known.get(env);
    if (found) return found.store;
    const made = store(env);
    known.set(env, { store: made });
    return made;
  };
}

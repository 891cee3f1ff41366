import type { Env } from '../../src/flow/index.js';
import type { ServerApp, ServerContext } from '../app/context.js';
import type { Store } from '../store/store.js';
import { answerBin } from './answer-bin.js';
import { isBinName } from './bin-name.js';
import { type BinSource, binSource } from './bin-source.js';

/** Mounts templates below `binsPath`: those that stand in code, and those in the store. */
export function mountBins(app: ServerApp, context: ServerContext): void {
  const { binsPath = '/bins', deadlineMs, fallback } = context.options;
  const sourceOf = sources(context);
  app.all(`${binsPath.replace(/\/$/, '')}/:name`, async (c) => {
    const name = c.req.param('name');
    if (!isBinName(name)) return c.notFound();
    const { body, ...rest } = await answerBin(c.req.raw, name, {
      source: sourceOf(c.env),
      ledger: context.ledgerOf(c.env),
      options: { ...context.receivingOf(c.env), deadlineMs, fallback },
      env: c.env ?? {},
      log: c.get('log'),
    });
    return new Response(body, rest);
  });
}

/** What each store has: a source for each, since on Workers the store comes with the environment. */
function sources({ options, storeOf, now }: ServerContext): (env: Env | undefined) => BinSource {
  const own = options.bins ?? {};
  const without = binSource({ own });
  const byStore = new WeakMap<Store, BinSource>();
  return (env) => {
    let store: Store | undefined;
    try {
      store = storeOf(env);
    } catch (error) {
      return binSource({ own, store: { get: () => Promise.reject(error) } });
    }
    if (!store) return without;
    const known = byStore.get(store);
    const source = known ?? binSource({ own, store: store.bins, now });
    byStore.set(store, source);
    return source;
  };
}

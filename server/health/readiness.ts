import type { Env } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { lacksPublicKey } from '../app/check-options.js';
import type { ServerContext } from '../app/context.js';
import type { Store } from '../store/store.js';

/** Why a server should get no requests just now, in words that hold nothing of its configuration. */
export interface Unready {
  readonly code: 'draining' | 'no-public-key' | 'store-unavailable';
  readonly message: string;
}

const messages: Readonly<Record<Unready['code'], string>> = {
  draining: 'The server takes its last requests.',
  'no-public-key': 'There is no public key to verify requests with. Set TELNYX_PUBLIC_KEY.',
  'store-unavailable':
    'The store takes no writes. Calls are answered; callbacks get 503, so that they come again.',
};

/** For so long the store's answer is taken as it is: whoever asks can't make the store work. */
const freshMs = 1000;
const patienceMs = 2000;

/** Makes what tells whether a server is ready: nothing where it is. */
export function readiness(context: ServerContext): (env: Env) => Promise<readonly Unready[]> {
  const isUp = storeProbe(context);
  return async (env) => {
    const codes: Unready['code'][] = [];
    if (context.isDraining()) codes.push('draining');
    if (lacksPublicKey(context.options, env)) codes.push('no-public-key');
    if (!(await isUp(env))) codes.push('store-unavailable');
    return codes.map((code) => ({ code, message: messages[code] }));
  };
}

/** Asks the store whether it takes writes, at most once a second, and tells the log and the metrics when that changes. */
function storeProbe({ storeOf, metrics, logger, now }: ServerContext): (env: Env) => Promise<boolean> {
  const known = new WeakMap<Store, { isUp: boolean; until: number }>();
  let wasUp = true;
  const tell = (isUp: boolean, message: string): boolean => {
    metrics.storeUp.set(isUp ? 1 : 0);
    if (isUp !== wasUp) {
      logger.write({ level: isUp ? 'info' : 'error', event: isUp ? 'store-up' : 'store-down', message });
    }
    wasUp = isUp;
    return isUp;
  };
  const ask = async (store: Store): Promise<boolean> => {
    try {
      await within(patienceMs, store.check());
      return tell(true, 'The store takes writes again.');
    } catch (error) {
      return tell(false, `The store takes no writes: ${reasonOf(error)}`);
    }
  };
  return async (env) => {
    let store: Store | undefined;
    try {
      store = storeOf(env);
    } catch (error) {
      return tell(false, `The store can't be had: ${reasonOf(error)}`);
    }
    if (!store) return true;
    const last = known.get(store);
    if (last && last.until > now()) return last.isUp;
    // Who asks meanwhile gets the last answer: on Workers a promise is not to be shared among requests.
    if (last) last.until = now() + freshMs;
    const isUp = await ask(store);
    known.set(store, { isUp, until: now() + freshMs });
    return isUp;
  };
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It gave no answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

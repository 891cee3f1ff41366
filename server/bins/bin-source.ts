import type { BinStore } from '../store/store.js';
import { type Bin, readBin } from './bin.js';

/** What a name stands for just now. `unknown`: the store does not answer, and never told. */
export type Found = Bin | 'none' | 'unknown';

/** Finds bins by name, without asking the store each time. */
export interface BinSource {
  /** @param onFailure Gets why the store failed. */
  find(name: string, onFailure?: (error: unknown) => void): Promise<Found>;
}

/** Where bins come from. */
export interface BinSourceOptions {
  /** Templates that stand in code, by name. They come before the store's. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  readonly store?: Pick<BinStore, 'get'> | undefined;
  readonly now?: (() => number) | undefined;
  /** For how long the store's answer is taken as it is; default 1000. */
  readonly freshMs?: number | undefined;
  /** How long the store may take; default 2000. */
  readonly patienceMs?: number | undefined;
}

/** Names beyond these are forgotten, those longest unasked first. */
const mostNames = 1000;

interface Known {
  readonly found: Bin | 'none';
  readonly until: number;
}

/** Finds bins in code and in a store. While the store is down, the version that was known last is found. */
export function binSource(options: BinSourceOptions): BinSource {
  const { own = {}, store, now = Date.now, freshMs = 1000, patienceMs = 2000 } = options;
  const inCode = new Map(Object.entries(own).map(([name, source]) => [name, readBin(name, source)]));
  const known = new Map<string, Known>();

  const remember = (name: string, found: Bin | 'none'): Found => {
    known.delete(name);
    known.set(name, { found, until: now() + freshMs });
    for (const oldest of known.keys()) {
      if (known.size <= mostNames) break;
      known.delete(oldest);
    }
    return found;
  };

  const ask = async (
    name: string,
    bins: Pick<BinStore, 'get'>,
    onFailure?: (error: unknown) => void,
  ): Promise<Found> => {
    const last = known.get(name)?.found;
    try {
      const kept = await within(patienceMs, bins.get(name));
      if (kept === undefined) return remember(name, 'none');
      const isSame = last !== undefined && last !== 'none' && last.version === kept.version;
      return remember(
        name,
        isSame && last.source === kept.source ? last : readBin(name, kept.source, kept.version),
      );
    } catch (error) {
      onFailure?.(error);
      return last === undefined ? 'unknown' : remember(name, last);
    }
  };

  return {
    async find(name, onFailure) {
      const brought = inCode.get(name);
      if (brought) return brought;
      if (!store) return 'none';
      const last = known.get(name);
      if (last && last.until > now()) return last.found;
      // While one request asks, the others go on with what is known: a promise is not to be shared among requests on Workers.
      if (last) remember(name, last.found);
      return ask(name, store, onFailure);
    },
  };
}

async function within<Result>(limitMs: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The store gave no bin within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

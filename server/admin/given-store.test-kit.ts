import { memoryLedger } from '../../src/flow/index.js';
import { TexmlError } from '../../src/issue.js';
import type { BinStore, BinVersion, CallSummary, Journal, JournalEntry, Store } from '../store/store.js';

/** A store whose content is given, and that fails when it is told to. */
export interface GivenStore extends Store {
  isDown: boolean;
  /** How many entries were read so far. */
  readonly read: () => number;
}

/** A store for what only a given content or a failure can show. */
export function givenStore(content: {
  readonly calls?: readonly CallSummary[];
  readonly entries?: () => Iterable<JournalEntry>;
}): GivenStore {
  let read = 0;
  const bins = new Map<string, BinVersion[]>();
  const up = (): void => {
    if (store.isDown) throw new TexmlError('store-unavailable', 'The disk is full.');
  };
  const journal: Journal = {
    async calls({ limit = 50, after = '0', number, CallStatus } = {}) {
      up();
      const all = (content.calls ?? []).filter(
        (call) =>
          (number === undefined || call.From === number || call.To === number) &&
          (CallStatus === undefined || call.CallStatus === CallStatus),
      );
      const end = Number(after) + limit;
      return { calls: all.slice(Number(after), end), next: end < all.length ? String(end) : undefined };
    },
    async call(callSid) {
      up();
      const call = content.calls?.find(({ CallSid }) => CallSid === callSid);
      return call && { call, timeline: [...(content.entries?.() ?? [])] };
    },
    async *entries(since = 0) {
      for (const entry of content.entries?.() ?? []) {
        up();
        if (entry.id <= since) continue;
        read += 1;
        yield entry;
      }
    },
  };
  const versionsOf = (name: string): BinVersion[] => bins.get(name) ?? [];
  const kept: BinStore = {
    async list() {
      up();
      return [...bins.values()].flatMap((versions) => versions[0] ?? []);
    },
    async get(name, version) {
      up();
      return versionsOf(name).find((one) => version === undefined || one.version === version);
    },
    async versions(name) {
      up();
      return versionsOf(name);
    },
    async put(name, source) {
      up();
      const [last] = versionsOf(name);
      if (last?.source === source) return last;
      const bin = { name, source, version: (last?.version ?? 0) + 1, createdAt: 1_700_000_000_000 };
      bins.set(name, [bin, ...versionsOf(name)]);
      return bin;
    },
    async remove(name) {
      up();
      return bins.delete(name);
    },
  };
  const store: GivenStore = {
    isDown: false,
    read: () => read,
    ledger: memoryLedger(),
    journal,
    bins: kept,
    check: async () => up(),
    sweep: async () => 0,
    close: async () => {},
  };
  return store;
}

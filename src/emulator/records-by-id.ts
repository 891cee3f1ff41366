import type { NumericIds } from './numeric-ids.js';

/** Records of one kind in memory, in the order of their creation. */
export interface RecordsById<R extends { readonly id: string }> {
  /** Keeps a record, in the place of one with the same id. */
  put(record: R): R;
  get(id: string): R | undefined;
  delete(id: string): R | undefined;
  all(): readonly R[];
  /** Takes the place of all of them. */
  load(saved: readonly R[]): void;
}

export function recordsById<R extends { readonly id: string }>(ids: NumericIds): RecordsById<R> {
  const records = new Map<string, R>();
  const put = (record: R): R => {
    records.set(record.id, record);
    return record;
  };
  return {
    put,
    get: (id) => records.get(id),
    delete(id) {
      const record = records.get(id);
      records.delete(id);
      return record;
    },
    all: () => [...records.values()],
    load(saved) {
      records.clear();
      for (const record of saved) {
        put(record);
        ids.known(record.id);
      }
    },
  };
}

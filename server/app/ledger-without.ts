import type { Ledger } from '../../src/flow/index.js';
import { TexmlError } from '../../src/issue.js';

/** A ledger in place of one that can't be had: callers are answered from memory, and what is only told to us is not taken. */
export const ledgerWithout = (inMemory: Ledger, reason: string): Ledger => ({
  async run(delivery, work) {
    if (delivery.isHeard) return inMemory.run(delivery, work);
    throw new TexmlError('store-unavailable', `The store can't be had: ${reason}`);
  },
});

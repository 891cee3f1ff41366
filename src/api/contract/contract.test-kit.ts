import type Telnyx from 'telnyx';
import type { TelnyxClient } from '../index.js';

/** The same call through this client and through the official one. */
export type Calls = readonly [
  ours: (client: TelnyxClient) => Promise<unknown>,
  official: (client: Telnyx) => PromiseLike<unknown>,
];

/** What one family of operations says of itself beside the official client and the gathered facts. */
export interface Contract {
  /** The calls that are compared, by operation. What comes after a space tells several calls of one operation apart. */
  readonly same: Readonly<Record<string, Calls>>;
  /**
   * Where this client sends something else than the official one on purpose, and why: by operation, or by operation and field
   * where the rest is the same.
   */
  readonly differences?: Readonly<Record<string, string>>;
  /** What the table says beyond the facts, or against them, and why. */
  readonly known?: Readonly<Record<string, string>>;
}

import type { Host } from '../host.js';

/** A promise that holds in every runtime. `run` rejects where it does not. */
export interface Check {
  readonly name: string;
  readonly run: (host: Host) => Promise<void>;
}

import type { KeyPair } from 'texml/callbacks';

/** The application of `app.ts` where it runs, as its checks see it. */
export interface Host {
  /** Its address, without a slash at the end; another one after a restart. */
  readonly address: () => string;
  /** What Telnyx would sign with. */
  readonly keys: KeyPair;
  readonly adminToken: string;
  /** What it wrote to its log so far, before restarts too. */
  readonly output: () => string;
  /** Ends it without a warning, and starts it anew on what it kept. */
  readonly restart: () => Promise<void>;
}

import type { Env, Flow, FlowOptions } from '../../src/flow/index.js';
import type { CallbackHandlers } from '../callbacks/handlers.js';
import type { LogLine } from '../log/line.js';
import type { LogLevel } from '../log/logger.js';
import type { Store } from '../store/store.js';

/** What a server hosts, and how. What a flow says in its own options holds for it; the server's come below them. */
export interface ServerOptions
  extends Pick<
    FlowOptions,
    'publicKey' | 'insecure' | 'allowGet' | 'fallback' | 'deadlineMs' | 'maxBodyBytes' | 'now'
  > {
  /** The flows by their paths: `{ '/support': support }`. A flow's address is a TeXML application's voice_url; its steps are below it. */
  readonly flows?: Readonly<Record<string, Flow>> | undefined;
  /** What to do with status callbacks and webhooks; they come to `callbacksPath`. */
  readonly callbacks?: CallbackHandlers | undefined;
  /** Default `/callbacks`. */
  readonly callbacksPath?: string | undefined;
  /** Templates that are served below `binsPath`, by name, beside those that the store holds. */
  readonly bins?: Readonly<Record<string, string>> | undefined;
  /** Default `/bins`. */
  readonly binsPath?: string | undefined;
  /**
   * Where deliveries, state, the journal and bins are kept; or what makes it of the environment, as on Workers, called once
   * for each environment. Default: in memory, without a journal. A flow with a `ledger` or a `store` of its own keeps to that.
   */
  readonly store?: Store | ((env: Env) => Store | undefined) | undefined;
  /** The bearer token of `/admin`, of 16 characters at least; default `TEXML_ADMIN_TOKEN` of the environment. Without one there is no `/admin`. */
  readonly adminToken?: string | undefined;
  /** Gets a line for each request and each problem; default: JSON lines on standard output. */
  readonly log?: ((line: LogLine) => void) | undefined;
  /** Which lines `log` gets; default `info`: all. */
  readonly logLevel?: LogLevel | undefined;
}

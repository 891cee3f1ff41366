import type { KeyPair } from '../../callbacks/index.js';
import type { SentRequest } from '../../simulate/index.js';
import type { Delivery } from '../send.js';

/** A request to an application, with what a fault can do to it. */
export interface Parcel {
  readonly delivery: Delivery;
  readonly purpose: SentRequest['purpose'];
  /** Delivers it, or what was made of it. @returns What the call gets for a reply. */
  deliver(delivery: Delivery): Promise<Response>;
  /**
   * Delivers it beside the call, which neither waits for that nor hears of its reply.
   *
   * @param wait Waits as long as it wants, and then lets it go.
   */
  beside(wait: (signal: AbortSignal, go: () => Promise<Response>) => Promise<Response>): void;
  /** Holds it until it has been overtaken, at most so long, and then lets it go. */
  hold(maxDelayMs: number, signal: AbortSignal, go: () => Promise<Response>): Promise<Response>;
  readonly sign: KeyPair['sign'];
}

/** Reads a header by its name, whose case does not matter; null where there is none. What `Headers` can do. */
export interface HeaderView {
  get(name: string): string | null;
}

/**
 * A request that came in: a web `Request`, or its parts, for hosts that have the bytes already and need no `Request` around
 * them.
 */
export interface Incoming {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: HeaderView;
  readonly body: Request['body'] | Uint8Array;
}

/** Reads a header by its name, whose case does not matter; null where there is none. What `Headers` can do. */
export interface HeaderView {
  get(name: string): string | null;
}

/** A body as it came, or why there is none. */
export type Body = Uint8Array | 'too-large' | 'unreadable';

/** Reads a body once, and stops as soon as it is larger than it may be. */
export type BodyReader = (maxBytes: number) => Promise<Body>;

/** Calls back after some milliseconds. What it gives calls that off. */
export type Timers = (ms: number, act: () => void) => () => void;

/**
 * A request that came in: a web `Request`, or its parts, for hosts that have the bytes already, or read them faster
 * than through the stream of a `Request`.
 */
export interface Incoming {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: HeaderView;
  readonly body: Request['body'] | Uint8Array | BodyReader;
  /** Timers of the host, where it has some that cost less than `setTimeout`. */
  readonly timers?: Timers | undefined;
}

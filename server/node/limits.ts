/** What a sender may take of a server's time and connections. */
export interface Limits {
  /** How long the headers of a request may take to arrive, from the opening of the connection on; default 10000. */
  readonly headersTimeoutMs?: number | undefined;
  /** How long a request may take to arrive, headers and body; default 30000. It gets status 408 then, and its connection is closed. */
  readonly requestTimeoutMs?: number | undefined;
  /** How long a connection is kept without a request; default 75000. It should be longer than the proxy in front keeps it, many of which do for 60 seconds. */
  readonly keepAliveTimeoutMs?: number | undefined;
  /** How many connections are held at once, those above are refused; default 10000. */
  readonly maxConnections?: number | undefined;
}

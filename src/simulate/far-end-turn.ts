/** What the far end of a conversation does by a script, one turn after the other. */
export type FarEndTurn =
  | { readonly says: string }
  /** Waits until the person has said something, or pressed a key. */
  | { readonly listens: true }
  /**
   * Is through, for Telnyx's reason: `handoff`, `hangup`, `service_error`, `stt_error`, or `normal`, which means that a
   * transfer is on its way. An `<AIGather>` is through with the JSON of what it found out.
   */
  | { readonly closes: string };

import type { Reply } from './turn.js';

/** Replies that could not be written, and are written once the database is back. */
export interface Owed {
  /** Takes some of them out, the oldest first. */
  take(): readonly Reply[];
  put(replies: readonly Reply[]): void;
}

/** More are forgotten, the oldest first: their leases are long over. */
const maxReplies = 1000;
const maxTaken = 50;

export function owed(): Owed {
  const replies: Reply[] = [];
  return {
    take: () => replies.splice(0, maxTaken),
    put(more) {
      replies.push(...more);
      if (replies.length > maxReplies) replies.splice(0, replies.length - maxReplies);
    },
  };
}

import type { KeptState } from './turn.js';

/** The states of calls as they were last seen here, so that a call under way keeps its own while the database is down. */
export interface Shadow {
  /** What to go on with: the state that the database has, or the one that could not be written to it since. */
  newest(callSid: string, kept: KeptState): string | undefined;
  /** What was last seen; undefined where nothing was, or where it expired. */
  last(callSid: string): string | undefined;
  /** Remembers what was saved, or, with `isOwed`, what the database does not have yet. */
  note(callSid: string, text: string, expiresAt: number, isOwed: boolean): void;
}

interface Noted {
  readonly text: string;
  readonly expiresAt: number;
  readonly isOwed: boolean;
}

/** Remembers the states of the calls that were active last: of so many at least, and of twice as many at most. */
export function shadow(now: () => number, maxCalls = 10_000): Shadow {
  // Two generations, of which the older is dropped whole: to forget one by one takes longer than to note.
  let recent = new Map<string, Noted>();
  let older = new Map<string, Noted>();
  const seen = (callSid: string): Noted | undefined => recent.get(callSid) ?? older.get(callSid);
  return {
    newest(callSid, { text, expiresAt }) {
      const owed = seen(callSid);
      if (owed?.isOwed && owed.expiresAt >= expiresAt && owed.expiresAt > now()) return owed.text;
      return expiresAt > now() ? text : undefined;
    },
    last(callSid) {
      const found = seen(callSid);
      return found && found.expiresAt > now() ? found.text : undefined;
    },
    note(callSid, text, expiresAt, isOwed) {
      if (recent.size >= maxCalls && !recent.has(callSid)) {
        older = recent;
        recent = new Map();
      }
      recent.set(callSid, { text, expiresAt, isOwed });
    },
  };
}

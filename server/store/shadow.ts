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

/** Remembers the states of the calls that were active last. */
export function shadow(now: () => number, maxCalls = 10_000): Shadow {
  // In order of the last change: those longest unchanged stand at the front.
  const noted = new Map<string, Noted>();
  return {
    newest(callSid, { text, expiresAt }) {
      const owed = noted.get(callSid);
      if (owed?.isOwed && owed.expiresAt >= expiresAt && owed.expiresAt > now()) return owed.text;
      return expiresAt > now() ? text : undefined;
    },
    last(callSid) {
      const found = noted.get(callSid);
      return found && found.expiresAt > now() ? found.text : undefined;
    },
    note(callSid, text, expiresAt, isOwed) {
      noted.delete(callSid);
      noted.set(callSid, { text, expiresAt, isOwed });
      for (const [oldest] of noted) {
        if (noted.size <= maxCalls) break;
        noted.delete(oldest);
      }
    },
  };
}

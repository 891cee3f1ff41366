import type { Element } from '../document/node.js';
import { entriesIn } from './engine/effect.js';
import type { Leg } from './engine/leg.js';
import type { Exchange } from './exchange.js';
import type { TimelineEntry } from './timeline.js';

/** One call with all the legs it dials, as it goes on. */
export interface Session {
  readonly sid: string;
  /** Everything that happened on its legs, in order. */
  readonly timeline: readonly TimelineEntry[];
  /** The leg that the call began with. */
  leg(): Leg;
  /** Its legs, the first before those that it dialled. */
  legs(): readonly Leg[];
  /** The last leg that it dialled to a number, by a test of the number. */
  legTo(isNumber: (to: string) => boolean): Leg | undefined;
  /** The documents that ran, in order, as they were written. */
  documents(): readonly Element[];
}

/** A session as the ledger writes it. */
interface Book {
  readonly timeline: TimelineEntry[];
  /** Whom each leg calls. */
  readonly legs: Map<string, string>;
  /** Requests without a reply. */
  open: number;
  /** Legs that are not over. */
  live: number;
}

/** Keeps the calls of an exchange apart. */
export interface Ledger {
  /** Follows the call that `place` begins. */
  follow(place: () => string): Session;
  /** Follows a call of which others have written down what happened so far. Its SID is that of the first entry. */
  resume(written: readonly TimelineEntry[]): Session;
  /** Follows none of the calls any more. */
  clear(): void;
}

export function createLedger(exchange: Exchange): Ledger {
  const books = new Map<string, Book>();
  let opening: Book | undefined;

  const write = (entry: TimelineEntry): void => {
    const { callSid } = entry;
    let book = books.get(callSid);
    if (!book && entry.kind === 'call') {
      book = entry.parent === undefined ? opening : books.get(entry.parent);
      if (!book) return;
      books.set(callSid, book);
      book.legs.set(callSid, entry.to);
      book.live += 1;
    }
    if (!book) return;
    book.timeline.push(entry);
    if (entry.kind === 'request') book.open += 1;
    if (entry.kind === 'reply') book.open -= 1;
    if (entry.kind === 'ended') book.live -= 1;
  };
  /** Drops the call of a leg where nothing more can come of it. */
  const drop = (callSid: string): void => {
    const book = books.get(callSid);
    if (book?.live === 0 && book.open === 0) for (const sid of book.legs.keys()) books.delete(sid);
  };
  exchange.subscribe((effects) => {
    const entries = entriesIn(effects);
    entries.forEach(write);
    // Not before all is written: a call that has ended is reported, in the same moment.
    for (const { callSid } of entries) drop(callSid);
  });

  const open = (work: () => string): Session => {
    const book: Book = { timeline: [], legs: new Map(), open: 0, live: 0 };
    opening = book;
    try {
      return sessionOf(exchange, work(), book);
    } finally {
      opening = undefined;
    }
  };

  return {
    follow: open,
    resume: (written) =>
      open(() => {
        written.forEach(write);
        return written[0]?.callSid ?? '';
      }),
    clear: () => books.clear(),
  };
}

const sessionOf = (exchange: Exchange, sid: string, { timeline, legs }: Book): Session => ({
  sid,
  timeline,
  leg() {
    const leg = exchange.leg(sid);
    if (!leg) throw new RangeError(`The exchange has forgotten the call ${sid}.`);
    return leg;
  },
  legs: () => [...legs.keys()].flatMap((callSid) => exchange.leg(callSid) ?? []),
  legTo(isNumber) {
    const sids = [...legs].filter(([callSid, to]) => callSid !== sid && isNumber(to));
    return sids.map(([callSid]) => exchange.leg(callSid)).findLast((leg) => leg !== undefined);
  },
  documents: () =>
    timeline.flatMap((entry) => (entry.kind === 'reply' && entry.document ? [entry.document] : [])),
});

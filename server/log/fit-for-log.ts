import { maskNumbers } from '../../src/callbacks/index.js';
import type { LogEntry } from '../../src/flow/index.js';

/** Telnyx's call SIDs, which need no look for numbers inside. */
const callSid = /^v\d:[\w-]{16,120}$/;

const longest = { callSid: 128, path: 256, message: 2000 } as const;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

/** A mask can be longer than what it hides, and to look for numbers in a text of any length would take long. */
const fitText = (text: string, length: number): string => {
  const short = cut(text, length);
  return mayBePrivate.test(short) ? cut(maskNumbers(short), length) : short;
};

/** Without one of these there is neither a number nor an address to look for. */
const mayBePrivate = /[\d@]/;

/** A path as a log may hold it: bounded, and without phone numbers. */
export const fitPath = (path: string): string => fitText(path, longest.path);

/** An entry as a log may hold it. What goes well is said in words of this package alone. */
export function fitEntry(entry: LogEntry): LogEntry {
  const sid = entry.callSid;
  return {
    ...entry,
    message: entry.level === 'info' ? entry.message : fitText(entry.message, longest.message),
    callSid: sid === undefined || callSid.test(sid) ? sid : fitText(sid, longest.callSid),
  };
}

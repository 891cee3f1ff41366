import { addressKey, type CallStatus, type TimelineEntry } from '../simulate/index.js';
import { holds, likeness, quoted, type Wanted, wordsOf } from './likeness.js';
import type { Search } from './result.js';
import type { Subject } from './subject.js';

/** Something that somebody heard. */
export function searchSound({ timeline, isOwn, who }: Subject, wanted: Wanted): Search {
  const found = findText(timeline.filter(isOwn), wanted, soundOf);
  const elsewhere = findText(timeline, wanted, soundOf).found;
  return {
    who,
    deed: `heard ${quoted(wanted)}`,
    found: found.found,
    instead: elsewhere
      ? 'another leg of the call did; expect(call.timeline) looks at all of them'
      : found.near
        ? `the nearest is “${found.near.text}”`
        : 'nothing was heard',
    near: elsewhere ?? found.near?.entry,
  };
}

/** A leg to somebody whom the call dials. */
export function searchDialled({ timeline }: Subject, to?: string): Search {
  const legs = timeline.flatMap((entry) =>
    entry.kind === 'call' && entry.direction === 'outbound-dial' && entry.status === 'initiated'
      ? [entry]
      : [],
  );
  const numbers = [...new Set(legs.map((leg) => leg.to))];
  return {
    who: 'the call',
    deed: `dialled ${to ?? 'anybody'}`,
    found: legs.find((leg) => to === undefined || addressKey(leg.to) === addressKey(to)),
    instead: numbers.length > 0 ? `it dialled ${numbers.join(', ')}` : 'it dialled nobody',
    near: legs.at(-1),
  };
}

/** A recording that is complete. */
export function searchRecording({ timeline }: Subject): Search {
  const phases = timeline.flatMap((entry) => (entry.kind === 'records' ? [entry] : []));
  const begun = phases.at(-1);
  return {
    who: 'the call',
    deed: 'made a recording',
    found: phases.find(({ phase }) => phase === 'ends'),
    instead: begun ? 'its recording has not ended' : 'nothing was recorded',
    near: begun,
  };
}

/** The end of a leg. */
export function searchEnd({ timeline, isOwn }: Subject, status?: CallStatus): Search {
  const ends = timeline.flatMap((entry) => (entry.kind === 'ended' && isOwn(entry) ? [entry] : []));
  const last = ends.at(-1);
  return {
    who: 'the call',
    deed: status === undefined ? 'ended' : `ended as ${status}`,
    found: ends.find((end) => status === undefined || end.status === status),
    instead: last ? `it ended as ${last.status} (${last.cause})` : 'it goes on',
    near: last,
  };
}

/** A warning or an error, in any words or in those that are wanted. */
export const searchMessage =
  (kind: 'warning' | 'error') =>
  ({ timeline }: Subject, wanted?: Wanted): Search => {
    const textOf: TextOf = (entry) => (entry.kind === kind ? entry.message : undefined);
    const { found, near } = findText(timeline, wanted ?? '', textOf);
    return {
      who: 'the call',
      deed: `had ${kind === 'warning' ? 'a warning' : 'an error'}${wanted === undefined ? '' : ` that says ${quoted(wanted)}`}`,
      found,
      instead: near ? `the nearest is “${near.text}”` : 'it had none',
      near: near?.entry,
    };
  };

/** An entry as a text that can be searched; undefined for those that are not looked at. */
type TextOf = (entry: TimelineEntry) => string | undefined;

const soundOf: TextOf = (entry) =>
  entry.kind === 'hears' ? entry.text : entry.kind === 'plays' ? entry.sound : undefined;

/** The first entry whose text holds what is wanted, and the one that is most like it: of equals the last. */
function findText(entries: readonly TimelineEntry[], wanted: Wanted, textOf: TextOf) {
  let near: { readonly entry: TimelineEntry; readonly text: string } | undefined;
  let most = 0;
  for (const entry of entries) {
    const text = textOf(entry);
    if (text === undefined) continue;
    if (holds(wanted, text)) return { found: entry, near };
    const like = likeness(wordsOf(wanted), text);
    if (like < most) continue;
    near = { entry, text };
    most = like;
  }
  return { found: undefined, near };
}

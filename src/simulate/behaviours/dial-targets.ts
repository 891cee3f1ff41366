import type { Element } from '../../document/node.js';
import { allowedAt, childrenOf, contentOf, textOf } from '../engine/attributes.js';
import { statusEvents } from '../settings.js';
import { type Action, type Callee, type Turn, warning } from './behaviour.js';
import { deepfakeOf, detectionOf } from './dial-detection.js';
import { sipHeadersOf } from './dial-headers.js';
import { reportsOf, targetOf } from './target.js';

/** Someone whom a Dial calls: a noun inside it, or its own text. */
export interface DialTarget {
  readonly to: string;
  /** The noun; undefined for text. */
  readonly noun: Element | undefined;
}

type Targets = (noun: Element) => DialTarget | undefined;

const byText: Targets = (noun) => {
  const to = contentOf(noun).trim();
  return to === '' ? undefined : { to, noun };
};

/** How each noun names whom to call, by Telnyx's name. */
const nouns: Readonly<Record<string, Targets>> = { Number: byText, Sip: byText };

/** Everyone whom a Dial calls, in order. */
export function targetsOf(dial: Element): readonly DialTarget[] {
  const own = contentOf(dial).trim();
  const inside = childrenOf(dial).flatMap((noun) =>
    Object.hasOwn(nouns, noun.name) ? (nouns[noun.name]?.(noun) ?? []) : [],
  );
  return own === '' ? inside : [{ to: own, noun: undefined }, ...inside];
}

/** What the developer should know about the targets before they are called. */
export function targetWarnings(dial: Element): readonly Action[] {
  const warnings: string[] = [];
  for (const noun of childrenOf(dial)) {
    const text = contentOf(noun);
    if (text !== text.trim()) {
      warnings.push(
        `There is white space around the address in <${noun.name}>; Telnyx may not trim it. Remove it.`,
      );
    }
  }
  return warnings.map(warning);
}

/** The leg to dial for a target. */
export function calleeOf(turn: Turn, { to, noun }: DialTarget, target: number, timeoutMs: number): Callee {
  const reports = noun && reportsOf(turn, 'statusCallback', noun);
  const document = noun && targetOf(turn, 'url', noun);
  return {
    target,
    to,
    from: textOf(turn.element, 'callerId') ?? turn.leg.from,
    callerId: textOf(turn.element, 'fromDisplayName'),
    sipHeaders: sipHeadersOf(turn, to),
    timeoutMs,
    subscription: reports && {
      ...reports,
      events: statusEvents.filter((event) => reports.events.includes(event)),
    },
    document: document && { ...document, allows: allowedAt(noun, 'url') },
    detection: noun && detectionOf(turn, noun),
    deepfake: noun && deepfakeOf(turn, noun),
  };
}

import type { CallbackName, Payload } from '../../callbacks/payload.js';
import type { TimelineEntry } from '../timeline.js';
import type { Target } from './account.js';

/** A callback with its parameters. */
export type Message<Name extends CallbackName = CallbackName> = {
  [N in Name]: { readonly callback: N; readonly parameters: Payload<N> };
}[Name];

/** A request on its way. */
export type Sent = Message &
  Target & {
    readonly id: number;
    readonly callSid: string;
    /** `document`: its reply steers the call. `notification`: only its status counts. */
    readonly purpose: 'document' | 'notification';
  };

/** What the world has to do after a transition, as data. */
export type Effect =
  /** Send it, and bring the answer back as a `reply` event. */
  | { readonly type: 'request'; readonly request: Sent }
  /** A phone rings: whoever plays the person may let them react. */
  | { readonly type: 'ring'; readonly callSid: string; readonly from: string; readonly to: string }
  /** Something for people to read. */
  | { readonly type: 'timeline'; readonly entry: TimelineEntry };

/**
 * The entries of the timeline among effects, in order.
 *
 * @example
 * ```ts
 * import { createExchange, entriesIn } from 'texml/simulate';
 *
 * const exchange = createExchange({ target: async () => new Response('<Response><Say>Hello</Say></Response>') });
 * exchange.subscribe((effects) => {
 *   for (const entry of entriesIn(effects)) if (entry.kind === 'hears') console.log(entry.text);
 * });
 * ```
 */
export const entriesIn = (effects: readonly Effect[]): readonly TimelineEntry[] =>
  effects.flatMap((effect) => (effect.type === 'timeline' ? [effect.entry] : []));

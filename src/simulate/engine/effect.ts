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

import type { StreamPlan } from './plan.js';

/** What becomes of a media stream. */
export type StreamNews = { readonly streamSid: string } & (
  | { readonly does: 'opens'; readonly plan: StreamPlan; readonly from: string; readonly to: string }
  /** The person on the leg pressed a key. */
  | { readonly does: 'key'; readonly key: string }
  /** The call, a `<Stop>` or the API ended it. */
  | { readonly does: 'closes' }
);

/** The same for whoever holds the connection to the application. */
export type StreamEffect = StreamNews & { readonly callSid: string };

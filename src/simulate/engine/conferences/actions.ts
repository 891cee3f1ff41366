import type { JoinPlan } from './conference.js';
import type { HeardDocument } from './music.js';

/** What a behaviour may have the engine do with conferences. */
export type ConferenceAction =
  /** Puts the verb's leg into a conference, which is made if need be. The verb is sent `conference` events. */
  | { readonly do: 'join-conference'; readonly name: string; readonly plan: JoinPlan }
  /** Takes the verb's leg out of its conference. */
  | { readonly do: 'leave-conference' };

/** What the verb of a participant is told. */
export type ConferenceNews = { readonly type: 'conference' } & (
  | { readonly status: 'full' }
  /** The participant's id tells apart what concerns a leg that left and came again. */
  | ({ readonly conference: string; readonly participant: string } & (
      | { readonly status: 'joined' }
      /** The leg is apart from the others now, or no longer, or hears something else meanwhile. */
      | { readonly status: 'moved' }
      /** A document is to be heard, once. */
      | { readonly status: 'announced'; readonly document: HeardDocument }
      /** The leg is no longer in the conference. */
      | { readonly status: 'over' }
    ))
);

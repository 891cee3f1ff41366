import type { Invitation, Part, Participant } from '../simulate/index.js';

/** Somebody who is in a conference, was in it, or is being called into it. */
export type Attendee = Participant | Invitation;

/** Whether somebody is being called, and not there yet. */
export const isComing = (attendee: Attendee): attendee is Invitation => 'plan' in attendee;

/** How somebody takes part, or will. */
export const partOf = (attendee: Attendee): Part => (isComing(attendee) ? attendee.plan : attendee);

import type { Draft } from '../draft.js';
import type { Leg } from '../leg.js';
import { audienceOf } from './conference.js';
import { findConference } from './store.js';

/** The legs on which a person is heard who takes part in a conference. */
export function heardInConference(draft: Draft, { sid, conference }: Leg): readonly string[] {
  const found = findConference(draft, conference);
  return found ? audienceOf(found, sid) : [];
}

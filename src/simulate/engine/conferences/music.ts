import type { Reference } from '../../behaviours/behaviour.js';
import type { Target } from '../account.js';
import type { ProgramRole } from '../leg.js';

/** A document that somebody hears in a conference, apart from the others or beside them. */
export type HeardDocument = Reference<Target> & Pick<ProgramRole, 'allows'>;

/** What somebody hears who waits or is on hold, again and again: a sound, or a document. */
export type Music = { readonly sound: string } | { readonly document: HeardDocument };

/** What stands at an address: a sound, where its extension says so, and otherwise a document. */
export const musicAt = (document: HeardDocument): Music =>
  /^[^?#]*\.(?:mp3|wav)(?:[?#]|$)/i.test(document.address) ? { sound: document.address } : { document };

/** The verbs, by Telnyx's names, of a document that the REST API has somebody hear: on hold, or as an announcement. */
export const announcedVerbs = ['Play', 'Say', 'Pause', 'Redirect'] as const;

import { vocabulary } from '../../../verbs/vocabulary.js';

/** Telnyx's list of what it takes of TwiML. */
export const compatibilityPage =
  'https://developers.telnyx.com/docs/voice/programmable-voice/texml-twiml-compatibility';

const pages: ReadonlyMap<string, string> = new Map(
  Object.values(vocabulary).map(({ name, source }) => [name, source]),
);

/** The public page behind what is said of an element: its own at Telnyx, or the list where it has none. */
export const pageOf = (element: string): string => pages.get(element) ?? compatibilityPage;

import type { Issue } from '../../issue.js';
import type { Settings } from '../deltas/defaults.js';

/** How a `VoiceResponse` is written. */
export interface VoiceResponseOptions extends Settings {
  /** `texml` for Telnyx; `twiml` writes to the letter what twilio-node writes. `texml` unless told otherwise. */
  readonly dialect?: 'texml' | 'twiml';
  /**
   * What happens where TeXML has no equivalent: `throw` throws where it is added; `warn` leaves it out and tells
   * `onIssue`. `throw` unless told otherwise.
   */
  readonly onUnsupported?: 'throw' | 'warn';
  /**
   * Is told of every change when the document is written, each one once. Unless told otherwise, those that are errors or
   * warnings are written to the console.
   */
  readonly onIssue?: (issue: Issue) => void;
}

/** Where issues go that nobody asked for. */
export function writeToConsole({ severity, message, path }: Issue): void {
  if (severity !== 'info') console.warn(`texml: ${path}: ${message}`);
}

import type { Target } from '../account.js';

/** What makes a leg one that the Voice API commands: it runs no document, and its news are JSON webhooks. */
export interface Control {
  /** The id of the Voice API application. */
  readonly connectionId: string;
  /** Where its webhooks go; undefined where nobody wants them. */
  readonly webhook: Target | undefined;
  /** What a command gave to be sent back, as base64. */
  readonly clientState: string | undefined;
}

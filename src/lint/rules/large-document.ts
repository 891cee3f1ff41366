import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/** Twilio's limit. Telnyx speaks of one, and does not state it. */
const mostBytes = 65_536;

/**
 * A document that may be larger than Telnyx takes.
 *
 * Telnyx speaks of a limit without a figure. Twilio's is 64 KB, and larger documents are rare.
 *
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const largeDocument: LintRule = {
  name: 'large-document',
  severity: 'warning',
  by: 'linter',
  source: pages.fetching,
  lookAt: ({ text, root }, report) => {
    // A character takes three bytes of UTF-8 at most.
    if (!root || text.length * 3 <= mostBytes) return;
    const bytes = new TextEncoder().encode(text).length;
    if (bytes <= mostBytes) return;
    report({
      message: `The document has ${bytes} bytes. Telnyx takes documents up to a size that it does not state, and Twilio up to ${mostBytes}: divide it, with a Redirect.`,
      at: { visit: root },
    });
  },
};

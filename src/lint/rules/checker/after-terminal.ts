import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A verb after one that ends the document.
 *
 * Nothing after a `<Redirect>`, a `<Reject>`, a `<Hangup>` or a `<Leave>` ever runs.
 *
 * @example bad
 * <Response><Redirect>/menu</Redirect><Say>Goodbye.</Say></Response>
 * @example good
 * <Response><Say>One moment.</Say><Redirect>/menu</Redirect></Response>
 */
export const afterTerminal: LintRule = {
  name: 'after-terminal',
  severity: 'error',
  by: 'checker',
  source: pages.redirect,
};

import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A DOCTYPE with declarations of its own.
 *
 * Entities that a document declares itself can make it grow without bounds. TeXML needs none.
 *
 * @example bad
 * <!DOCTYPE Response [<!ENTITY name "Ann">]><Response><Say>Hello &name;.</Say></Response>
 * @example good
 * <Response><Say>Hello Ann.</Say></Response>
 */
export const doctype: LintRule = {
  name: 'doctype',
  severity: 'error',
  by: 'reader',
  source: pages.xml,
};

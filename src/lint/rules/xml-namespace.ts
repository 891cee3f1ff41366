import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A document in an XML namespace.
 *
 * The elements of TeXML are in none. What the runtime makes of others is not documented; Telnyx's own migration tool
 * refuses them. An attribute that ties the document to a schema for an editor does no harm, and is mere advice.
 *
 * @example bad
 * <Response xmlns="https://example.com/texml"><Say>Hello.</Say></Response>
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const xmlNamespace: LintRule = {
  name: 'xml-namespace',
  severity: 'warning',
  by: 'linter',
  source: pages.interpreter,
};

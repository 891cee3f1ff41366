import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * Bytes that are no UTF-8, or a declaration that promises another encoding.
 *
 * Only UTF-8 is read here.
 *
 * @example good
 * <?xml version="1.0" encoding="UTF-8"?><Response><Say>Hello.</Say></Response>
 */
export const badEncoding: LintRule = {
  name: 'bad-encoding',
  severity: 'error',
  by: 'reader',
  source: pages.xml,
};

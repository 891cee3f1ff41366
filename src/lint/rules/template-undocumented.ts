import { unconfirmedIn } from '../../template/dialect/index.js';
import { offsetAt } from '../read.js';
import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A tag of standard Mustache that Telnyx does not document, or one on which its pages disagree.
 *
 * It may work; nobody has said so.
 *
 * @example bad
 * <Response>{{#if From}}<Say>Hello.</Say>{{/if}}</Response>
 * @example bad
 * <Response><Say>{{{name}}}</Say></Response>
 * @example good
 * <Response>{{#if From == +12025550123}}<Say>Hello.</Say>{{/if}}</Response>
 */
export const templateUndocumented: LintRule = {
  name: 'template-undocumented',
  severity: 'warning',
  by: 'linter',
  source: pages.interpreter,
  lookAt: ({ template, text }, report) => {
    for (const issue of template ? unconfirmedIn(template) : []) {
      const start = offsetAt(text, issue);
      report({ message: issue.message, at: { start, end: start + 2 } });
    }
  },
};

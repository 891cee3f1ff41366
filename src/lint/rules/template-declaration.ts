import { declarationsIn } from '../../template/declared/declarations.js';
import { offsetAt } from '../read.js';
import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A line of a template's declaration that can't be read.
 *
 * A template says in a comment at its head which parameters it has. What can't be read there is not declared, so that
 * `texml render` refuses the template.
 *
 * @example bad
 * <!-- @template Greets.
 *   @param name - Whom it greets. -->
 * <Response><Say>Hello.</Say></Response>
 * @example good
 * <!-- @template Greets.
 *   @param {string} name - Whom it greets. -->
 * <Response><Say>Hello {{name}}.</Say></Response>
 */
export const templateDeclaration: LintRule = {
  name: 'template-declaration',
  severity: 'error',
  by: 'linter',
  source: pages.interpreter,
  lookAt: ({ text }, report) => {
    for (const issue of declarationsIn(text).issues) {
      const start = offsetAt(text, issue);
      report({ message: issue.message, at: { start, end: start + 1 } });
    }
  },
};

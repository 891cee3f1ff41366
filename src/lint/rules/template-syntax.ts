import { offsetAt } from '../read.js';
import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A template that Telnyx can't fill in as it is meant: a tag that is never closed, an end without a beginning, a
 * condition that can't be read.
 *
 * Telnyx fills templates in before it reads the XML. What it does with a tag that is wrong is not documented; nothing
 * good is to be expected. Two braces that are meant as text are written as `&#123;&#123;`.
 *
 * @example bad
 * <Response>{{#if Digits == 1}}<Say>One.</Say></Response>
 * @example bad
 * <Response><Say>Two braces: {{ and no more.</Say></Response>
 * @example good
 * <Response>{{#if Digits == 1}}<Say>One.</Say>{{/if}}</Response>
 */
export const templateSyntax: LintRule = {
  name: 'template-syntax',
  severity: 'error',
  by: 'linter',
  source: pages.interpreter,
  lookAt: ({ template, text }, report) => {
    for (const issue of template?.issues ?? []) {
      const start = offsetAt(text, issue);
      report({ message: issue.message, at: { start, end: start + 2 } });
    }
  },
};

import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A `<Request>` that does not say its HTTP method.
 *
 * Telnyx documents GET and POST, and no default.
 *
 * @example bad
 * <Response><HttpRequest async="true"><Request url="https://example.com/log"/></HttpRequest></Response>
 * @example good
 * <Response><HttpRequest async="true"><Request url="https://example.com/log" method="POST"/></HttpRequest></Response>
 */
export const requestMethodUnsaid: LintRule = {
  name: 'request-method-unsaid',
  severity: 'info',
  by: 'linter',
  source: pages.httpRequest,
  look: byName({
    Request: (visit, report) => {
      if (visit.element.attributes.method !== undefined) return;
      report({
        message: 'No default is documented for the method: write method="GET" or method="POST".',
        at: { visit },
      });
    },
  }),
};

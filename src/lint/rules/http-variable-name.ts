import { isReserved, looksLikeTelnyxName } from '../../template/dialect/index.js';
import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A variable of an `<HttpRequest>` whose name is taken.
 *
 * The values that are found in a reply travel with later requests, and fill placeholders, under names of one's own
 * choice. A word of the template language can't be used as a placeholder; and which one counts where Telnyx sends a
 * parameter of the same name is not documented.
 *
 * @example bad
 * <Response>
 *   <HttpRequest async="false" action="/next">
 *     <Request url="https://example.com/contact" method="GET"/>
 *     <Response><Content><Field><Name>phone</Name><Value>From</Value></Field></Content></Response>
 *   </HttpRequest>
 * </Response>
 * @example good
 * <Response>
 *   <HttpRequest async="false" action="/next">
 *     <Request url="https://example.com/contact" method="GET"/>
 *     <Response><Content><Field><Name>phone</Name><Value>contact_phone</Value></Field></Content></Response>
 *   </HttpRequest>
 * </Response>
 */
export const httpVariableName: LintRule = {
  name: 'http-variable-name',
  severity: 'warning',
  by: 'linter',
  source: pages.requests,
  look: byName({
    Value: (visit, report) => {
      const [name] = visit.element.children;
      if (visit.parent?.element.name !== 'Field' || typeof name !== 'string') return;
      const trimmed = name.trim();
      const why = isReserved(trimmed)
        ? 'is a word of the template language'
        : looksLikeTelnyxName(trimmed)
          ? 'has the form of those that Telnyx sends'
          : undefined;
      if (why === undefined) return;
      report({
        message: `The variable's name '${trimmed}' ${why}: choose another, as in 'contact_name'.`,
        at: { visit, attribute: '#text' },
      });
    },
  }),
};

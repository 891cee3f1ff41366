import { twimlDefaults } from '../../../verbs/twilio-names.js';
import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * An attribute left to its default, where Telnyx's default is not Twilio's.
 *
 * Nothing is wrong with that where the document was written for Telnyx. One that comes from TwiML behaves otherwise
 * without a word: a recording that Twilio ended after five seconds of silence goes on. Set what matters. For the documents
 * of flows, which are written for Telnyx, the rule is off unless it is set.
 *
 * @example bad
 * <Response><Record action="/recorded"/></Response>
 * @example good
 * <Response><Record action="/recorded" timeout="5" trim="trim-silence" channels="single"/></Response>
 */
export const twilioDefaults: LintRule = {
  name: 'twilio-defaults',
  severity: 'info',
  by: 'linter',
  source: pages.reference,
  look: ({ name, attributes }) => {
    const differing = Object.entries(twimlDefaults[name] ?? {}).filter(([attribute]) =>
      attributes.has(attribute),
    );
    if (differing.length === 0) return undefined;
    return (visit, report) => {
      const unset = differing.filter(([attribute]) => visit.element.attributes[attribute] === undefined);
      if (unset.length === 0) return;
      const told = unset.map(([attribute, twilios]) => {
        const own = attributes.get(attribute)?.spec.default;
        return `\`${attribute}\` (${own === undefined ? 'none' : own} here, ${twilios} there)`;
      });
      report({
        message: `Left to Telnyx's default, which is not Twilio's: ${told.join(', ')}. Set what matters to you.`,
        at: { visit },
      });
    };
  },
};

import { isThereWith } from '../branch.js';
import { takesOverWith } from '../ends.js';
import type { LintRule, Look } from '../rule.js';
import { pages } from '../sources.js';
import { nextSibling } from '../visit.js';

const lookFor =
  (action: string): Look =>
  (visit, report) => {
    const { element, branch } = visit;
    if (element.attributes[action] === undefined) return;
    const next = nextSibling(visit, (other) => isThereWith(branch, other.branch));
    if (!next) return;
    report({
      message: `The document of \`${action}\` takes over when this <${element.name}> is done, so <${next.element.name}> after it probably never runs. Write it in that document, or remove \`${action}\`.`,
      at: { visit: next },
    });
  };

/**
 * Verbs after one that hands the call over with its `action`.
 *
 * The document that `action` answers replaces the one that runs, so what stands after a `<Dial action>` or a `<Record
 * action>` is not reached, unless the request fails. A `<Gather>` is another matter: without input it goes on.
 *
 * @example bad
 * <Response>
 *   <Dial action="/after-dial">+12025550123</Dial>
 *   <Say>Nobody is in.</Say>
 * </Response>
 * @example good
 * <Response>
 *   <Dial>+12025550123</Dial>
 *   <Say>Nobody is in.</Say>
 * </Response>
 */
export const afterAction: LintRule = {
  name: 'after-action',
  severity: 'info',
  by: 'linter',
  source: pages.fundamentals,
  look: ({ name }) => {
    const action = takesOverWith(name);
    return action === undefined ? undefined : lookFor(action);
  },
};

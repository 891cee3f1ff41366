import { isThereWith } from '../branch.js';
import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';
import { earlierSibling } from '../visit.js';

/** Verbs for which a call has to be answered, since something is heard. */
const answering = ['Say', 'Play', 'Gather', 'AIGather', 'Record', 'Pay', 'Enqueue', 'Connect', 'Dial'];

/**
 * `answerOnBridge` on a call that has been answered already.
 *
 * It leaves the caller's call ringing until the callee answers. A verb before the `<Dial>` that lets the caller hear
 * something answers the call, and `answerOnBridge` comes too late.
 *
 * @example bad
 * <Response>
 *   <Say>One moment.</Say>
 *   <Dial answerOnBridge="true">+12025550123</Dial>
 * </Response>
 * @example good
 * <Response><Dial answerOnBridge="true">+12025550123</Dial></Response>
 */
export const answerOnBridgeLate: LintRule = {
  name: 'answer-on-bridge-late',
  severity: 'warning',
  by: 'linter',
  source: pages.dial,
  look: byName({
    Dial: (visit, report) => {
      if (visit.element.attributes.answerOnBridge !== 'true') return;
      const earlier = earlierSibling(
        visit,
        ({ element, branch }) => answering.includes(element.name) && isThereWith(branch, visit.branch),
      );
      if (!earlier) return;
      report({
        message: `<${earlier.element.name}> before it answers the call, so answerOnBridge="true" does nothing: remove it, or begin with the Dial.`,
        at: { visit, attribute: 'answerOnBridge' },
      });
    },
  }),
};

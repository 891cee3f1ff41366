import { kindsInQueue } from '../kinds.js';
import { byName, type LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * `<Leave>` in a document that no waiting call runs.
 *
 * It takes a call out of its queue, and makes sense in the document of `<Enqueue waitUrl>` alone, and in what that one
 * leads to by a `<Gather>` or a `<Redirect>`.
 *
 * @example bad dial
 * <Response><Say>Goodbye.</Say><Leave/></Response>
 * @example good dial
 * <Response><Say>Goodbye.</Say><Hangup/></Response>
 * @example good wait
 * <Response><Say>You are next.</Say><Leave/></Response>
 */
export const leaveOutsideQueue: LintRule = {
  name: 'leave-outside-queue',
  severity: 'warning',
  by: 'linter',
  source: pages.leave,
  look: byName({
    Leave: (visit, report, { about: { answers = 'wait' } }) => {
      if (kindsInQueue().includes(answers)) return;
      report({
        message: `No call waits in a queue here: this document answers a '${answers}' request. Write <Hangup>, or what comes next.`,
        at: { visit },
      });
    },
  }),
};

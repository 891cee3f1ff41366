import { byName, type LintRule, type Look } from '../rule.js';
import { pages } from '../sources.js';
import { nextSibling } from '../visit.js';

const look: Look = (visit, report) => {
  const { element } = visit;
  if (element.attributes.action !== undefined || nextSibling(visit)) return;
  report({
    message: `What the caller enters goes nowhere: this <${element.name}> has no \`action\`, and nothing comes after it, so the call ends. Add \`action\`.`,
    at: { visit },
  });
};

/**
 * A `<Gather>` that asks for something, and then does nothing with it.
 *
 * Without `action` the input is dropped and the next verb runs. Where there is no next verb either, the call ends,
 * whatever the caller has entered. Twilio would have asked for the same document again.
 *
 * @example bad
 * <Response>
 *   <Gather numDigits="1"><Say>Press 1 for sales.</Say></Gather>
 * </Response>
 * @example good
 * <Response>
 *   <Gather numDigits="1" action="/menu"><Say>Press 1 for sales.</Say></Gather>
 * </Response>
 */
export const gatherWithoutAction: LintRule = {
  name: 'gather-without-action',
  severity: 'warning',
  by: 'linter',
  source: pages.gather,
  look: byName({ Gather: look, AIGather: look }),
};

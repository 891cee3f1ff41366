import type { LintRule, Look } from '../rule.js';

const look: Look = (visit, report) => {
  const { children } = visit.element;
  const [first, last] = [children[0], children.at(-1)];
  const isPadded =
    (typeof first === 'string' && /^\s/.test(first)) || (typeof last === 'string' && /\s$/.test(last));
  if (!isPadded || children.every((child) => typeof child === 'string')) return;
  report({
    message: `Telnyx warns of white space around a value in <${visit.element.name}>: write the tag and its value on one line, without spaces.`,
    at: { visit },
  });
};

/**
 * White space around the value of a placeholder that is to be a number or an address.
 *
 * Telnyx's page on templates says to leave no line breaks there: what stands around the value is not removed.
 *
 * @example bad
 * <Response>
 *   <Dial>
 *     <Number>
 *       {{PhoneNumber}}
 *     </Number>
 *   </Dial>
 * </Response>
 * @example good
 * <Response><Dial><Number>{{phone_number}}</Number></Dial></Response>
 */
export const spaceAroundValue: LintRule = {
  name: 'space-around-value',
  severity: 'warning',
  by: 'linter',
  source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-bin-dynamic',
  look: ({ textFormat, children }) =>
    ['e164', 'sip-uri', 'url'].includes(textFormat ?? '') && children.size === 0 ? look : undefined,
};

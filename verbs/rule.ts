import type { Rule, RuleView } from './define.js';

type Asks = (element: RuleView) => boolean;

const ruleOf =
  (severity: Rule['severity']) =>
  (code: string, reads: readonly string[], message: string, broken: Asks): Rule => ({
    code,
    severity,
    message,
    reads,
    broken,
  });

/** A rule whose breach cannot work. Children are asked for by Telnyx's names, as in the document. */
export const error = ruleOf('error');

/** A rule whose breach probably is not meant, or that rests on something Telnyx leaves unsaid. */
export const warning = ruleOf('warning');

/** Whether an attribute is there and not empty. */
export const has = (element: RuleView, attribute: string): boolean => (element.get(attribute) ?? '') !== '';

/** Whether an attribute's space-separated list holds a word. */
export const lists = (element: RuleView, attribute: string, word: string): boolean =>
  (element.get(attribute) ?? '').split(/\s+/).includes(word);

/** `attributes` do nothing unless `holds`, which looks at `also`. */
export const onlyWith = (
  code: string,
  attributes: readonly string[],
  also: readonly string[],
  message: string,
  holds: Asks,
): Rule => ({
  ...warning(code, [...attributes, ...also], message, (element) => !holds(element)),
  askedBy: attributes,
});

/** `attribute` must be there when `when`, which looks at `also`. */
export const needs = (
  severity: typeof error,
  code: string,
  attribute: string,
  also: readonly string[],
  message: string,
  when: Asks,
): Rule => ({
  ...severity(code, [...also, attribute], message, (element) => when(element) && !has(element, attribute)),
  askedBy: also,
});

/** `one` and `other` come together or not at all. */
export const together = (code: string, one: string, other: string, message: string): Rule => ({
  ...warning(code, [one, other], message, (element) => has(element, one) !== has(element, other)),
  askedBy: [one, other],
});

import type { Rule } from '../../verbs/define.js';
import type { Issue } from '../issue.js';
import { forbiddenCharacter } from './escape.js';
import { type Element, isElement, type Node, type Text } from './node.js';
import { ElementView } from './rule-view.js';
import { type AttributeShape, askersOf, type Shape } from './shape.js';
import { suggest } from './suggest.js';
import { expectedOf, expectedText } from './values.js';

/** Takes an issue of the element under inspection; `path` is what stands behind the element's own path. */
export type Report = (issue: Issue) => void;

/**
 * Holds one element against its shape: attributes, text, number of children, rules. It looks at its children's names
 * and counts only; they are inspected on their own.
 */
export function inspect(shape: Shape, element: Element, parent: string | undefined, report: Report): void {
  const { attributes } = element;
  let view: ElementView | undefined;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    const known = shape.attributes.get(name);
    if (!known) {
      report(unknownAttribute(shape, name));
      continue;
    }
    inspectAttribute(shape, known, name, value, report);
    for (const rule of known.rules) {
      if (!isAskedBy(rule, name, attributes)) continue;
      view ??= new ElementView(element, parent);
      if (rule.broken(view)) report(brokenRule(shape, rule, attributes));
    }
  }
  for (const name of shape.required) {
    if (attributes[name] === undefined) report(missingAttribute(shape, name));
  }
  inspectText(shape, element, report);
  if (shape.counted) inspectCounts(shape, element, report);
  for (const rule of shape.standingRules) {
    view ??= new ElementView(element, parent);
    if (rule.broken(view)) report(brokenRule(shape, rule, attributes));
  }
}

/** A rule with several askers is asked once; one that reads a placeholder is not asked, since nothing is guessed. */
function isAskedBy(rule: Rule, name: string, attributes: Readonly<Record<string, Text>>): boolean {
  if (rule.reads.some((attribute) => typeof attributes[attribute] === 'object')) return false;
  return askersOf(rule).find((attribute) => attributes[attribute] !== undefined) === name;
}

function inspectAttribute(
  shape: Shape,
  { spec, accepts }: AttributeShape,
  name: string,
  value: Text,
  report: Report,
): void {
  if (typeof value !== 'string') {
    for (const part of value) {
      if (typeof part === 'string') inspectCharacters(part, `@${name}`, report);
    }
    return;
  }
  if (inspectCharacters(value, `@${name}`, report) || accepts(value)) return;
  const expected = expectedOf(spec);
  const close = spec.values && suggest(value, spec.values);
  report({
    code: 'bad-value',
    severity: 'error',
    message: `${name} of <${shape.name}> takes ${expected}${close ? `; did you mean '${close}'?` : '.'}`,
    path: `@${name}`,
    expected,
    received: spec.type === 'e164' ? describeNumber(value) : shorten(value),
    source: spec.source ?? shape.source,
  });
}

const isBlank = (node: Node): boolean => typeof node === 'string' && node.trim() === '';

function inspectText(shape: Shape, { children }: Element, report: Report): void {
  for (const child of children) if (typeof child === 'string') inspectCharacters(child, '', report);
  const hasText = children.some((child) => !isElement(child) && !isBlank(child));
  if (shape.text === 'none' && hasText) {
    report({
      code: 'unexpected-text',
      severity: 'error',
      message: `<${shape.name}> takes no text; what stands in it is dropped.`,
      path: '',
      source: shape.source,
    });
  } else if (hasText && children.some(isElement)) {
    report({
      code: 'text-beside-elements',
      severity: 'warning',
      message: `<${shape.name}> takes text or elements, not both.`,
      path: '',
      source: shape.source,
    });
  } else if (shape.text === 'required' && !hasText) {
    report({
      code: 'missing-text',
      severity: 'error',
      message: `<${shape.name}> needs text.`,
      path: '',
      expected: expectedText(shape.textFormat),
      source: shape.source,
    });
  } else if (shape.neverEmpty && children.every(isBlank)) {
    report({
      code: 'empty-element',
      severity: 'error',
      message: `<${shape.name}> needs text, or an element in it: ${[...shape.children.keys()].map((name) => `<${name}>`).join(', ')}.`,
      path: '',
      source: shape.source,
    });
  } else if (hasText && children.length === 1) {
    const only = children[0];
    if (typeof only !== 'string') return;
    if (only.length > shape.maxTextLength) report(longText(shape, only));
    if (shape.acceptsText(only)) return;
    const expected = expectedText(shape.textFormat);
    report({
      code: 'bad-text',
      severity: 'error',
      message: `<${shape.name}> takes ${expected}.`,
      path: '',
      expected,
      received: shape.textFormat === 'url' ? shorten(only) : describeNumber(only),
      source: shape.source,
    });
  }
}

function inspectCounts(shape: Shape, { children }: Element, report: Report): void {
  const counts = new Map<string, number>();
  let total = 0;
  for (const child of children) {
    if (!isElement(child)) continue;
    total += 1;
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
  }
  const complain = (code: 'not-alone' | 'too-few-children' | 'too-many-children', message: string) =>
    report({
      code,
      severity: code === 'not-alone' ? 'warning' : 'error',
      message,
      path: '',
      source: shape.source,
    });
  for (const { name, min, max } of shape.bounds) {
    const count = counts.get(name) ?? 0;
    if (count < min) complain('too-few-children', `<${shape.name}> needs ${atLeast(min)} <${name}>.`);
    if (count > max) complain('too-many-children', `<${shape.name}> takes ${atMost(max)} <${name}>.`);
  }
  if (total > 1) {
    for (const name of shape.alone) {
      if (counts.has(name))
        complain(
          'not-alone',
          `<${name}> stands alone in a <${shape.name}>: use a second <${shape.name}> for the rest.`,
        );
    }
  }
  if (total < shape.minChildren) {
    const names = [...shape.children.keys()].map((name) => `<${name}>`).join(', ');
    complain('too-few-children', `<${shape.name}> needs ${atLeast(shape.minChildren)} of ${names}.`);
  }
  if (shape.oneOf.length > 0) {
    const present = shape.oneOf.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
    if (present !== 1) {
      complain(
        present === 0 ? 'too-few-children' : 'too-many-children',
        `<${shape.name}> takes exactly one of ${shape.oneOf.map((name) => `<${name}>`).join(', ')}.`,
      );
    }
  }
}

/** Reports a character that XML 1.0 forbids; says whether there was one. */
export function inspectCharacters(text: string, path: string, report: Report): boolean {
  const found = forbiddenCharacter(text);
  if (!found) return false;
  const code = `U+${found.code.toString(16).toUpperCase().padStart(4, '0')}`;
  report({
    code: 'forbidden-character',
    severity: 'error',
    message: `The character ${code} at index ${found.index} can't stand in XML, not even escaped. Remove it.`,
    path,
    expected: 'characters of XML 1.0',
    received: code,
    source: 'https://www.w3.org/TR/xml/#charsets',
  });
  return true;
}

function unknownAttribute(shape: Shape, name: string): Issue {
  const close = suggest(name, shape.attributes.keys());
  return {
    code: 'unknown-attribute',
    severity: 'error',
    message: `<${shape.name}> has no attribute '${name}'; Telnyx ignores it${close ? `. Did you mean '${close}'?` : '.'}`,
    path: `@${name}`,
    ...(close && { expected: close }),
    received: name,
    source: shape.source,
  };
}

const longText = (shape: Shape, text: string): Issue => ({
  code: 'long-text',
  severity: 'warning',
  message: `<${shape.name}> probably takes no more than ${shape.maxTextLength} characters: split the text over several.`,
  path: '',
  expected: `at most ${shape.maxTextLength} characters`,
  received: `${text.length} characters`,
  source: shape.source,
});

const missingAttribute = (shape: Shape, name: string): Issue => ({
  code: 'missing-attribute',
  severity: 'error',
  message: `<${shape.name}> needs the attribute '${name}'.`,
  path: '',
  expected: name,
  source: shape.source,
});

function brokenRule(
  shape: Shape,
  { code, severity, message, reads, source }: Rule,
  attributes: Readonly<Record<string, Text>>,
): Issue {
  const blamed = reads.find((name) => attributes[name] !== undefined);
  return {
    code,
    severity,
    message,
    path: blamed === undefined ? '' : `@${blamed}`,
    source: source ?? shape.source,
  };
}

const plural = (count: number) => (count === 1 ? 'one' : `${count}`);
const atLeast = (count: number) => `at least ${plural(count)}`;
const atMost = (count: number) => `at most ${plural(count)}`;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Numbers and SIP users are not repeated in messages. */
const describeNumber = (text: string): string => `${text.length} characters`;

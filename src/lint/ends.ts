import type { ElementSpec } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';
import type { Text } from '../document/node.js';
import { nextSibling, type Visit } from './visit.js';

const specs: readonly ElementSpec[] = Object.values(vocabulary);

/** The attribute with which an element takes over the call for good; undefined where it has none. */
export function takesOverWith(name: string): string | undefined {
  const spec = specs.find((one) => one.name === name);
  return spec?.terminalWhen === undefined ? spec?.terminalWith : undefined;
}

/** Whether an element, under its right name, would keep what comes after it from running. */
export const wouldEnd = (visit: Visit, name: string): boolean =>
  nextSibling(visit) !== undefined &&
  (specs.some((spec) => spec.name === name && spec.terminal) ||
    visit.element.attributes[takesOverWith(name) ?? ''] !== undefined);

/** Whether an attribute, under its right name, would do so. */
export const wouldStop = (visit: Visit, attribute: string, value: Text): boolean =>
  nextSibling(visit) !== undefined &&
  (takesOverWith(visit.element.name) === attribute || (attribute === 'loop' && value === '0'));

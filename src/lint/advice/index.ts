import type { Advise } from './advice.js';
import { adviseOnBadValue } from './bad-value.js';
import { adviseOnCounts, adviseOnMixedContent, adviseOnText, adviseOnUnexpectedText } from './content.js';
import { adviseOnUnknownAttribute } from './unknown-attribute.js';
import { adviseOnWrongElement, adviseOnWrongRoot } from './wrong-element.js';

/** Who looks closer at an issue of the checker, by its code. */
export const advisers: Readonly<Record<string, Advise>> = {
  'bad-text': adviseOnText,
  'bad-value': adviseOnBadValue,
  'empty-element': adviseOnCounts,
  'long-text': () => ({ isAboutText: true }),
  'not-alone': adviseOnCounts,
  'text-beside-elements': adviseOnMixedContent,
  'too-few-children': adviseOnCounts,
  'too-many-children': adviseOnCounts,
  'unexpected-text': adviseOnUnexpectedText,
  'unknown-attribute': adviseOnUnknownAttribute,
  'unknown-element': adviseOnWrongElement,
  'wrong-child': adviseOnWrongElement,
  'wrong-root': adviseOnWrongRoot,
};

import { isElement, isPlaceholder } from '../../document/node.js';
import { isOpen, type Visit } from '../visit.js';
import type { Advise } from './advice.js';
import { isSsml } from './wrong-element.js';

/** Whether all of an element's text is to be filled in: it may become elements, or nothing. */
const isAllOpen = ({ element }: Visit): boolean =>
  element.children.every((child) => isElement(child) || isPlaceholder(child) || child.trim() === '');

/** Text where none belongs: in a template it may be a condition, or a list, around elements. */
export const adviseOnUnexpectedText: Advise = (_, visit) =>
  isAllOpen(visit) ? 'ignored' : { isAboutText: true };

/** Text beside elements: what SSML is about is told by itself. */
export const adviseOnMixedContent: Advise = (_, visit) =>
  isAllOpen(visit) || visit.children.every(isSsml) ? 'ignored' : { isAboutText: true };

/** How many children there are is not known before a template has been filled in. */
export const adviseOnCounts: Advise = (_, visit) => (isOpen(visit) ? 'ignored' : undefined);

/** A problem of the text, which stands where the text does. */
export const adviseOnText: Advise = (issue, { element, shape }) => {
  const [text] = element.children;
  const isPadded =
    typeof text === 'string' && text !== text.trim() && shape?.acceptsText(text.trim()) === true;
  return isPadded
    ? {
        isAboutText: true,
        message: `${issue.message} White space around it probably is not removed: write it without.`,
      }
    : { isAboutText: true };
};

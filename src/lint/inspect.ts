import { afterTerminal, check, notFirst, wrongChild } from '../document/check.js';
import { inspect } from '../document/inspect.js';
import type { Issue } from '../issue.js';
import { advisers } from './advice/index.js';
import { isThereWith } from './branch.js';
import type { Complaint } from './rule.js';
import { earlierSibling, type Visit } from './visit.js';

/** Takes a complaint, with the name of its rule. */
export type Tell = (rule: string, complaint: Complaint) => void;

/** Holds one element of a document, and the order of its children, against the vocabulary, as `check()` does. */
export function inspectVisit(visit: Visit, tell: Tell): void {
  const { shape, element, parent } = visit;
  if (!shape) return;
  inspect(shape, element, parent?.element.name, (issue) => pass(issue, visit, tell));
  inspectOrder(visit, tell);
}

function inspectOrder({ children, shape }: Visit, tell: Tell): void {
  if (!shape) return;
  const ended: Visit[] = [];
  for (const child of children) {
    const end = ended.find(({ branch }) => isThereWith(branch, child.branch));
    if (end?.shape) pass(afterTerminal(child.element.name, end.shape), child, tell);
    if (!child.shape) {
      pass(wrongChild(shape, child.element.name), child, tell);
      continue;
    }
    if (child.shape.first && earlierSibling(child, (other) => isThereWith(other.branch, child.branch)))
      pass(notFirst(child.shape), child, tell);
    if (child.shape.terminal) ended.push(child);
  }
}

/** Says what is wrong with the root, where it is no TeXML document's. */
export function inspectRoot(visit: Visit, tell: Tell): void {
  const { name } = visit.element;
  for (const issue of check({ root: { name, attributes: {}, children: [] } })) pass(issue, visit, tell);
}

/** Hands on what the checker says, in the words of whoever looks closer at it. */
function pass(issue: Issue, visit: Visit, tell: Tell): void {
  const advice = advisers[issue.code]?.(issue, visit);
  if (advice === 'ignored') return;
  const { path, code, severity, message, source } = issue;
  tell(advice?.rule ?? code, {
    message: advice?.message ?? message,
    // A severity of the checker's own is the rule's, unless the checker is of two minds about it.
    severity: advice?.severity ?? (advice?.rule === undefined ? severity : undefined),
    source: advice?.source ?? source,
    at: {
      visit,
      attribute: path.startsWith('@') ? path.slice(1) : advice?.isAboutText ? '#text' : undefined,
    },
    fix: advice?.fix,
  });
}

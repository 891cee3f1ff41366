import type { Issue } from '../../issue.js';
import type { Severity } from '../finding.js';
import type { PlannedFix } from '../rule.js';
import type { Visit } from '../visit.js';

/** What the linter makes of an issue of the checker. What is left out stays as it was. */
export interface Advice {
  /** Another rule of the linter, which says it better. */
  readonly rule?: string;
  readonly severity?: Severity;
  readonly message?: string;
  /** Whether it is about the text of the element. */
  readonly isAboutText?: boolean;
  readonly source?: string;
  readonly fix?: PlannedFix | undefined;
}

/**
 * Looks closer at an issue that the checker has found with an element. `ignored` is for one that rests on a guess about
 * what a template will hold.
 */
export type Advise = (issue: Issue, visit: Visit) => Advice | 'ignored' | undefined;

/** A name without what is easily mistaken: letter case, and whether words are joined by anything. */
export const bare = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** The one of the known names that differs in that alone. */
export function sameButForCase(name: string, known: Iterable<string>): string | undefined {
  const wanted = bare(name);
  for (const one of known) if (bare(one) === wanted) return one;
  return undefined;
}

/** The attribute that an issue is about. */
export const attributeOf = ({ path }: Issue): string | undefined => {
  const at = path.lastIndexOf('@');
  return at < 0 ? undefined : path.slice(at + 1);
};

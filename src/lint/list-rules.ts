import { ruleDocs } from './docs.generated.js';
import type { Severity } from './finding.js';
import { rulesOfVocabulary } from './of-vocabulary.js';
import type { LintRule } from './rule.js';
import type { RuleExample } from './rule-doc.js';
import { rules } from './rules/index.js';

/** A rule with its documentation, as plain JSON. */
export interface RuleDescription {
  readonly name: string;
  readonly severity: Severity;
  readonly by: LintRule['by'];
  /** Paragraphs, separated by empty lines. */
  readonly doc: string;
  /** What a finding says, where it always says the same. */
  readonly message?: string;
  /** The elements that it is about, where the vocabulary states it. */
  readonly elements?: readonly string[];
  readonly examples: readonly RuleExample[];
  readonly source?: string;
}

/**
 * Every rule with its documentation, by name.
 *
 * @example
 * ```ts
 * import { listRules } from 'texml/lint';
 *
 * for (const { name, severity, doc } of listRules()) console.log(name, severity, doc.split('\n\n')[0]);
 * ```
 */
export const listRules = (): readonly RuleDescription[] =>
  [...rules().values()].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));

function describe({ name, severity, by, source }: LintRule): RuleDescription {
  const told = ruleDocs[name];
  const stated = by === 'vocabulary' ? rulesOfVocabulary().get(name) : undefined;
  return {
    name,
    severity,
    by,
    doc: told?.doc ?? '',
    ...(stated?.[0] && {
      message: stated[0].rule.message,
      elements: [...new Set(stated.map((one) => one.name))],
    }),
    examples: told?.examples ?? [],
    ...(source !== undefined && { source }),
  };
}

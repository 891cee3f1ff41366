import type { ElementShape, ElementSpec, Rule } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';
import type { LintRule } from './rule.js';

const specs: readonly ElementSpec[] = Object.values(vocabulary);

/** A rule of the vocabulary, and an element that has it. */
interface Stated {
  readonly rule: Rule;
  readonly name: string;
  readonly source: string;
}

const statedIn = (spec: ElementSpec): readonly Stated[] =>
  [spec, ...Object.values(spec.under ?? {})].flatMap((shape: ElementShape) =>
    (shape.rules ?? []).map((rule) => ({
      rule,
      name: spec.name,
      source: rule.source ?? shape.source ?? spec.source,
    })),
  );

let known: ReadonlyMap<string, readonly Stated[]> | undefined;

/** The rules that the vocabulary states, by their codes. */
export function rulesOfVocabulary(): ReadonlyMap<string, readonly Stated[]> {
  known ??= collect();
  return known;
}

function collect(): ReadonlyMap<string, readonly Stated[]> {
  const found = new Map<string, Stated[]>();
  for (const stated of specs.flatMap(statedIn)) {
    found.set(stated.rule.code, [...(found.get(stated.rule.code) ?? []), stated]);
  }
  return found;
}

/** A rule that the vocabulary states: beside its element it has what it looks at, its severity and its words. */
export function ofVocabulary(code: string): LintRule {
  const stated = rulesOfVocabulary().get(code)?.[0];
  if (!stated) throw new RangeError(`The vocabulary has no rule '${code}'.`);
  return { name: code, severity: stated.rule.severity, by: 'vocabulary', source: stated.source };
}

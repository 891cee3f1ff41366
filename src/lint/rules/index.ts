import type { LintRule } from '../rule.js';
import * as all from './all.js';

let known: ReadonlyMap<string, LintRule> | undefined;

/** Every rule, by its name: those of the linter itself, of the reader, of the checker, of the vocabulary, and of flows. */
export function rules(): ReadonlyMap<string, LintRule> {
  known ??= new Map(Object.values(all).map((rule) => [rule.name, rule]));
  return known;
}

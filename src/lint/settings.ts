import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';
import { type Severity, severities } from './finding.js';
import type { LintRule } from './rule.js';
import { rules } from './rules/index.js';

/** What a rule may be set to. */
export type RuleSetting = Severity | 'off';

const settings: readonly string[] = [...severities, 'off'];

export const isRuleSetting = (value: unknown): value is RuleSetting =>
  typeof value === 'string' && settings.includes(value);

/**
 * A rule by its name.
 *
 * @throws {TexmlError} `unknown-rule`, with the name that was probably meant.
 */
export function ruleNamed(name: string): LintRule {
  const rule = rules().get(name);
  if (rule) return rule;
  const meant = suggest(name, rules().keys());
  throw new TexmlError(
    'unknown-rule',
    `There is no rule '${name}'.${meant ? ` Did you mean ${meant}?` : ''} texml lint --explain lists them all.`,
  );
}

/** What each rule is set to: what the configuration says, or its own severity. */
export type Settings = (rule: string) => RuleSetting | undefined;

/**
 * Puts a configuration's severities in force. What it leaves open is left to the rules.
 *
 * @throws {TexmlError} `unknown-rule` for a name that is no rule's, `bad-severity` for a setting that there is not.
 */
export function settingsOf(chosen: Readonly<Record<string, RuleSetting>> = {}): Settings {
  for (const [name, setting] of Object.entries(chosen)) {
    ruleNamed(name);
    if (!isRuleSetting(setting)) {
      throw new TexmlError(
        'bad-severity',
        `The rule ${name} is set to ${JSON.stringify(setting)}: write ${settings.join(', ')}.`,
      );
    }
  }
  const byName = new Map(Object.entries(chosen));
  return (rule) => byName.get(rule);
}

import { InvalidArgumentError } from 'commander';
import type { RuleSetting } from '../lint/index.js';
import { isRuleSetting } from '../lint/settings.js';

/** Reads `--rule`, once more each time it is given. */
export function ruleOption(
  text: string,
  before: Readonly<Record<string, RuleSetting>> = {},
): Readonly<Record<string, RuleSetting>> {
  const [, name, setting] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined || !isRuleSetting(setting)) {
    throw new InvalidArgumentError(
      'Give a rule and its severity, such as plain-http=error. There are error, warning, info and off.',
    );
  }
  return { ...before, [name]: setting };
}

/** Reads `--max-warnings`. */
export function countOption(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number, such as 0.');
}

import type { Shape } from '../document/shape.js';
import type { Finding } from './finding.js';
import { type Fixed, fixText } from './fix.js';
import type { About, KnownNames, LintRule, Look } from './rule.js';
import { rules } from './rules/index.js';
import { run } from './run.js';
import { type RuleSetting, ruleNamed, type Settings, settingsOf } from './settings.js';

/** How documents are linted. */
export interface LinterOptions extends KnownNames {
  /** Severity by rule; what is left out keeps the rule's own. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
}

/** Lints any number of documents in the same way. It keeps nothing of them. */
export interface Linter {
  /**
   * Finds what is wrong with a document. Whatever it is given, it answers: what can't be read is a finding, too.
   *
   * @param xml The document, or a template; bytes are read as UTF-8.
   * @returns The findings, in the order of the text.
   */
  lint(xml: string | Uint8Array, about?: About): readonly Finding[];
  /** What a finding of a rule is, as the linter is set. */
  severityOf(rule: string): RuleSetting;
  /** Mends what can be mended safely, as often as there is something to mend, and lints what came of it. */
  fix(xml: string, about?: About): Fixed;
}

/** What is worked out once for all documents. */
export interface Compiled {
  readonly settings: Settings;
  readonly names: KnownNames;
  /** The rules that look at elements of a shape. */
  readonly looksAt: (shape: Shape) => readonly (readonly [rule: string, look: Look])[];
  /** The rules that look at documents as a whole. */
  readonly wholes: readonly LintRule[];
}

/**
 * Makes a linter.
 *
 * @throws {TexmlError} `unknown-rule` or `bad-severity`, for a setting that can't be put in force.
 * @example
 * ```ts
 * import { createLinter } from 'texml/lint';
 *
 * const linter = createLinter({ rules: { 'twilio-defaults': 'off' } });
 * for (const { line, column, message } of linter.lint('<Response><Gather numdigits="1"/></Response>')) {
 *   console.log(`${line}:${column} ${message}`);
 * }
 * ```
 */
export function createLinter({ rules: chosen, ...names }: LinterOptions = {}): Linter {
  const settings = settingsOf(chosen);
  const enabled = [...rules().values()].filter(({ name }) => settings(name) !== 'off');
  const byShape = new Map<Shape, readonly (readonly [string, Look])[]>();
  const compiled: Compiled = {
    settings,
    names,
    looksAt: (shape) => {
      let looks = byShape.get(shape);
      if (!looks) {
        looks = enabled.flatMap(({ name, look }) => {
          const own = look?.(shape);
          return own ? [[name, own] as const] : [];
        });
        byShape.set(shape, looks);
      }
      return looks;
    },
    wholes: enabled.filter(({ lookAt }) => lookAt !== undefined),
  };
  const lint = (xml: string | Uint8Array, about: About = {}) => run(xml, about, compiled);
  return {
    lint,
    severityOf: (rule) => settings(rule) ?? ruleNamed(rule).severity,
    fix: (xml, about = {}) => fixText(xml, (text) => lint(text, about)),
  };
}

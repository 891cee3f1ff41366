import * as z from 'zod/mini';
import { TexmlError } from '../issue.js';
import { ruleNamed } from './settings.js';

const names = z.readonly(z.array(z.string()));

const lintConfig = z.strictObject({
  /** Severity by rule: `error`, `warning`, `info`, or `off`. */
  rules: z.optional(z.record(z.string(), z.enum(['error', 'warning', 'info', 'off']))),
  /** The names that placeholders may have beside what Telnyx sends: parameters of queries, variables of `<HttpRequest>`s. */
  parameters: z.optional(names),
  /** The secrets of the account. */
  secrets: z.optional(names),
  /** Files and folders that are passed over where a folder or a pattern would hold them; globs from the configuration's folder. */
  exclude: z.optional(names),
});

/** What `lint` of a `texml.config.ts` may hold. Everything may be left out. */
export type LintConfig = z.infer<typeof lintConfig>;

/**
 * Reads what a configuration says of linting.
 *
 * @param value The configuration's `lint`; undefined for one that has none.
 * @throws {TexmlError} `invalid-lint-config`, with what is wrong and where; `unknown-rule`.
 */
export function readLintConfig(value: unknown): LintConfig {
  if (value === undefined) return {};
  const { success, data, error } = z.safeParse(lintConfig, value);
  if (!success) {
    const told = error.issues.map(({ path, message }) => `${['lint', ...path].join('.')}: ${message}`);
    throw new TexmlError(
      'invalid-lint-config',
      `The configuration of the linter can't be read. ${told.join('. ')}.`,
    );
  }
  for (const name of Object.keys(data.rules ?? {})) ruleNamed(name);
  return data;
}

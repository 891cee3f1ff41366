import type { LintRule } from '../rule.js';

/**
 * A comment that ignores a rule which there is not.
 *
 * `<!-- texml-ignore rule -->` is about the element that follows, and all that is in it. Several rules are separated by
 * spaces; what stands behind a colon says why.
 *
 * @example bad
 * <Response><!-- texml-ignore play-without-failovers --><Say>Hello.</Say></Response>
 * @example good
 * <Response>
 *   <!-- texml-ignore play-without-failover: this file is always there -->
 *   <Play>https://example.com/welcome.mp3</Play>
 *   <Dial>+12025550123</Dial>
 * </Response>
 */
export const unknownIgnore: LintRule = { name: 'unknown-ignore', severity: 'warning', by: 'linter' };

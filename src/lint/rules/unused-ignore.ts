import type { LintRule } from '../rule.js';

/**
 * A comment that ignores what is not there.
 *
 * What it was written for has been mended, or it stands in the wrong place: it is about the element that follows.
 *
 * @example bad
 * <Response><!-- texml-ignore say-voice --><Say voice="man">Hello.</Say></Response>
 * @example good
 * <Response><!-- texml-ignore say-voice: new --><Say voice="Acme.Nova">Hello.</Say></Response>
 */
export const unusedIgnore: LintRule = { name: 'unused-ignore', severity: 'info', by: 'linter' };

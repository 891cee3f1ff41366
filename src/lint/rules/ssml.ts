import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * SSML inside a text that is spoken.
 *
 * Telnyx describes SSML for the speak command of its Voice API, and not for TeXML. The elements may be dropped, or read
 * aloud.
 *
 * @example bad
 * <Response><Say>One moment.<break time="1s"/>Thank you.</Say></Response>
 * @example good
 * <Response><Say>One moment.</Say><Pause length="1"/><Say>Thank you.</Say></Response>
 */
export const ssml: LintRule = { name: 'ssml', severity: 'warning', by: 'linter', source: pages.say };

import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A value outside of what the attribute takes: a closed list, a range, a form.
 *
 * What the runtime makes of it is not documented. A time in seconds where Telnyx counts milliseconds is found here as
 * well.
 *
 * @example bad
 * <Response><Gather action="/menu" timeout="600"/></Response>
 * @example bad
 * <Response><Dial><Number machineDetection="Enable" machineDetectionTimeout="30" amdStatusCallback="/amd">+12025550123</Number></Dial></Response>
 * @example good
 * <Response><Gather action="/menu" timeout="60"/></Response>
 */
export const badValue: LintRule = {
  name: 'bad-value',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};

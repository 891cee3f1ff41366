import type { Attributes, Rule, RuleView } from './define.js';
import { has, lists, onlyWith, warning } from './rule.js';
import { reference } from './sources.js';
import { callbackMethod } from './values.js';

const detects = (element: RuleView): boolean => (element.get('machineDetection') ?? 'Disable') !== 'Disable';

/** Whether an event of this leg is sent anywhere. */
export const isReported = (element: RuleView, event: string): boolean =>
  has(element, 'statusCallback') && lists(element, 'statusCallbackEvent', event);

const dialedLeg = {
  /** Receives the events of this outbound leg, as chosen by `statusCallbackEvent`. */
  statusCallback: { type: 'url', answers: 'call-status', method: 'statusCallbackMethod' },
  /** HTTP method for `statusCallback`. */
  statusCallbackMethod: callbackMethod,
  /**
   * Document run for the callee after the answer, before the two are connected. Telnyx's page names only Gather and Hangup
   * as what it may hold.
   */
  url: { type: 'url', answers: 'number', method: 'method', documentAllows: ['gather', 'hangup'] },
  /** HTTP method for `url`. */
  method: callbackMethod,
  /**
   * Finds out whether a person or a machine answered. `DetectMessageEnd` also waits for the end of the greeting; the
   * default does not look at all.
   */
  machineDetection: { type: 'enum', values: ['Enable', 'DetectMessageEnd', 'Disable'], default: 'Disable' },
  /** Which detector works. Note: an older page lacks `PremiumCallScreening`, the newer reference has it. */
  detectionMode: {
    type: 'enum',
    values: ['Regular', 'Premium', 'PremiumCallScreening'],
    default: 'Regular',
    source: reference,
  },
  /** Longest time for the whole detection, in milliseconds. Twilio counts the same setting in seconds. */
  machineDetectionTimeout: { type: 'integer', min: 500, max: 60000, unit: 'ms', default: 3500 },
  /** How long to wait for the end of a call-screening prompt, in milliseconds. For `PremiumCallScreening` alone. */
  machineDetectionPromptEndTimeout: { type: 'integer', min: 1000, max: 120000, unit: 'ms' },
  /** Which beep detectors must agree: both of them, or the one by frequency alone. */
  machineDetectionBeepProfile: { type: 'enum', values: ['both', 'freq_only'], default: 'both' },
  /**
   * Receives the result of the detection. It has no method attribute of its own. Note: an older table of attributes
   * leaves it out, although the same page describes its callback.
   */
  amdStatusCallback: { type: 'url', answers: 'amd-status' },
  /** Region that the SIP signalling leaves from. */
  sipRegion: { type: 'enum', values: ['US', 'Europe', 'Canada', 'Australia', 'Middle East'], default: 'US' },
} as const satisfies Attributes;

/** The type of what Number and Sip share. A mapped type, since a declaration file calls such a one by its name. */
export type DialedLegAttributes = { readonly [Name in keyof typeof dialedLeg]: (typeof dialedLeg)[Name] };

/** The settings that Number and Sip share. */
export const dialedLegAttributes: DialedLegAttributes = dialedLeg;

/** The rules that Number and Sip share. */
export const dialedLegRules: readonly Rule[] = [
  warning(
    'amd-result-unheard',
    ['machineDetection', 'amdStatusCallback', 'statusCallback', 'statusCallbackEvent'],
    'The result of `machineDetection` is sent nowhere: add `amdStatusCallback`, or `statusCallback` with "amd" in `statusCallbackEvent`.',
    (element) => detects(element) && !has(element, 'amdStatusCallback') && !isReported(element, 'amd'),
  ),
  onlyWith(
    'amd-settings-need-detection',
    ['detectionMode', 'machineDetectionTimeout', 'machineDetectionBeepProfile'],
    ['machineDetection'],
    'These settings do nothing while `machineDetection` is off: set it to "Enable" or "DetectMessageEnd", or remove them.',
    detects,
  ),
  onlyWith(
    'prompt-end-needs-call-screening',
    ['machineDetectionPromptEndTimeout'],
    ['detectionMode'],
    '`machineDetectionPromptEndTimeout` is read only with detectionMode="PremiumCallScreening": set that, or remove it.',
    (element) => element.get('detectionMode') === 'PremiumCallScreening',
  ),
];

import type { Element } from '../../document/node.js';
import type { Target } from '../engine/account.js';
import { numberOf, textOf } from '../engine/attributes.js';
import {
  type DeepfakePlan,
  type DetectionPlan,
  type Thresholds,
  usualThresholds,
} from '../engine/detection/plan.js';
import type { Reference, Turn } from './behaviour.js';
import { targetOf } from './target.js';

const usualTimeoutMs = 3500;

/** The thresholds of the Dial, where the detector reads them: its page says that the premium ones alone do. */
function thresholdsOf({ element, settings }: Turn, detector: string): Thresholds {
  if (settings.detectionThresholds === 'documented' && !detector.startsWith('Premium'))
    return usualThresholds;
  const { silenceMs, speechMs, speechEndMs } = usualThresholds;
  return {
    silenceMs: numberOf(element, 'machineDetectionSilenceTimeout', settings) ?? silenceMs,
    speechMs: numberOf(element, 'machineDetectionSpeechThreshold', settings) ?? speechMs,
    speechEndMs: numberOf(element, 'machineDetectionSpeechEndThreshold', settings) ?? speechEndMs,
  };
}

/** How it is found out whether a machine takes the call of a noun; undefined where nobody asks. */
export function detectionOf(turn: Turn, noun: Element): DetectionPlan<Reference<Target>> | undefined {
  const mode = textOf(noun, 'machineDetection');
  if (mode !== 'Enable' && mode !== 'DetectMessageEnd') return undefined;
  const { settings } = turn;
  const detector = textOf(noun, 'detectionMode') ?? 'Regular';
  return {
    ...thresholdsOf(turn, detector),
    mode,
    timeoutMs: numberOf(noun, 'machineDetectionTimeout', settings) ?? usualTimeoutMs,
    messageEndMs:
      detector === 'PremiumCallScreening'
        ? numberOf(noun, 'machineDetectionPromptEndTimeout', settings)
        : undefined,
    // The two are connected meanwhile, and nothing is played to a machine that could be cut.
    holds: false,
    cuts: { machine: false, messageEnd: false },
    callback: 'amd-status',
    target: targetOf(turn, 'amdStatusCallback', noun),
  };
}

/** Whether it is found out if the voice of the callee is synthetic. */
export const deepfakeOf = (turn: Turn, noun: Element): DeepfakePlan<Reference<Target>> | undefined =>
  textOf(noun, 'deepfakeDetection') === 'Enable'
    ? { target: targetOf(turn, 'deepfakeDetectionCallbackUrl', noun) }
    : undefined;

import type { AnsweredBy } from '../../reaction.js';
import { type Finding, findingOf, isMachine } from '../detection/finding.js';
import type { DetectionPlan, Thresholds } from '../detection/plan.js';
import { voiceOf } from '../detection/voice.js';
import { changeLeg, type Draft, liveLeg, show, startTimer } from '../draft.js';
import type { Leg } from '../leg.js';
import { callFields, tellControl } from './tell.js';

/** How the Voice API finds out whether a machine answered; times are in milliseconds. */
export interface MachineDetection extends Thresholds {
  /** `detect` looks for a machine alone, the others for the end of its greeting as well, or for its beep. */
  readonly mode: 'premium' | 'detect' | 'detect_beep' | 'detect_words' | 'greeting_end';
  /** The longest that it takes to find a machine. */
  readonly timeoutMs: number;
  /** The longest that the end of its greeting is waited for after that. */
  readonly greetingTimeoutMs: number;
  /** Silence that ends a greeting. */
  readonly greetingSilenceMs: number;
}

const timerNames = { found: 'control:detected', greeting: 'control:greeting' } as const;

const planOf = (
  { timeoutMs, greetingTimeoutMs, greetingSilenceMs, ...thresholds }: MachineDetection,
  mode: DetectionPlan['mode'],
): DetectionPlan => ({
  ...thresholds,
  mode,
  timeoutMs: mode === 'Enable' ? timeoutMs : timeoutMs + greetingTimeoutMs,
  messageEndMs: greetingSilenceMs,
  holds: false,
  cuts: { machine: false, messageEnd: false },
  callback: 'amd-status',
  target: undefined,
});

/** What is found first, and what of the greeting that follows; times count from the answer. */
function findings({ answer, control }: Leg, { settings }: Draft['from']) {
  const detection = control?.onset?.detection;
  if (!answer || !detection) return undefined;
  const whole = findingOf(answer, planOf(detection, 'DetectMessageEnd'), settings);
  const found = findingOf(answer, planOf(detection, 'Enable'), settings);
  const atMs = Math.min(found.machineAtMs ?? found.atMs, detection.timeoutMs);
  const waits = detection.mode !== 'detect' && isMachine(found.answeredBy) && whole.atMs > atMs;
  return { detection, found, atMs, greeting: waits ? whole : undefined };
}

/** Somebody took the call: whether a machine did is found out in its time. */
export function beginDetection(draft: Draft, leg: Leg): void {
  const all = findings(leg, draft.from);
  if (!all) return;
  startTimer(draft, leg.sid, timerNames.found, all.atMs);
  if (all.greeting) startTimer(draft, leg.sid, timerNames.greeting, all.greeting.atMs);
}

/** What is found, in the words of the webhooks. */
const regular = (answeredBy: AnsweredBy) =>
  answeredBy.startsWith('human') ? 'human' : answeredBy === 'unknown' ? 'not_sure' : 'machine';

function premium(answeredBy: AnsweredBy, isSilent: boolean) {
  if (answeredBy === 'human_business') return 'human_business';
  if (answeredBy.startsWith('human')) return 'human_residence';
  if (answeredBy === 'fax') return 'fax_detected';
  return answeredBy === 'unknown' ? (isSilent ? 'silence' : 'not_sure') : 'machine';
}

const endings: Readonly<Record<string, 'beep_detected' | 'ended'>> = {
  machine_end_beep: 'beep_detected',
  machine_end_silence: 'ended',
};

function onFound(draft: Draft, leg: Leg): void {
  const all = findings(leg, draft.from);
  if (!all || !leg.answer) return;
  const { detection, atMs: durationMs } = all;
  const { answeredBy } = all.found;
  changeLeg(draft, leg, { answeredBy });
  show(draft, leg.sid, { kind: 'detects', what: 'machine', result: answeredBy, durationMs });
  const common = callFields(leg);
  if (detection.mode === 'premium') {
    const isSilent = voiceOf(leg.answer, draft.from.settings).greeting === '';
    tellControl(draft, leg, {
      callback: 'call.machine.premium.detection.ended',
      parameters: { ...common, result: premium(answeredBy, isSilent) },
    });
  } else {
    tellControl(draft, leg, {
      callback: 'call.machine.detection.ended',
      parameters: { ...common, result: regular(answeredBy) },
    });
  }
}

function onGreeting(draft: Draft, leg: Leg): void {
  const all = findings(leg, draft.from);
  if (all?.greeting) tellGreeting(draft, leg, all.detection, all.greeting);
}

function tellGreeting(draft: Draft, leg: Leg, { mode }: MachineDetection, { answeredBy }: Finding): void {
  const result = endings[answeredBy] ?? 'not_sure';
  if (mode === 'detect_beep' && result !== 'beep_detected') return;
  const common = callFields(leg);
  if (mode === 'premium') {
    tellControl(draft, leg, {
      callback: 'call.machine.premium.greeting.ended',
      parameters: { ...common, result: result === 'beep_detected' ? result : 'no_beep_detected' },
    });
  } else {
    tellControl(draft, leg, {
      callback: 'call.machine.greeting.ended',
      parameters: { ...common, result },
    });
  }
}

const onLive =
  (does: (draft: Draft, leg: Leg) => void) =>
  (draft: Draft, callSid: string): void => {
    const leg = liveLeg(draft, callSid);
    if (leg) does(draft, leg);
  };

/** What comes due on a leg whose callee is being found out about, by the name of the timer. */
export const detectionTimers: Readonly<Record<string, (draft: Draft, callSid: string) => void>> = {
  [timerNames.found]: onLive(onFound),
  [timerNames.greeting]: onLive(onGreeting),
};

import type { Answer, AnsweredBy } from '../../reaction.js';
import type { Settings } from '../../settings.js';
import type { DetectionPlan } from './plan.js';
import { soundMs, type Voice, voiceOf } from './voice.js';

/** What the detection of answering machines finds, and when; times are in milliseconds from the answer. */
export interface Finding {
  readonly answeredBy: AnsweredBy;
  readonly atMs: number;
  /** When a machine is found whose greeting is then waited out; undefined otherwise. */
  readonly machineAtMs: number | undefined;
}

/** What shows who answered: a person's first word, a long greeting, its end, a fax tone, or nothing. */
type Sign = 'hello' | 'greeting' | 'message-end' | 'fax-tone' | 'nothing';

const signs: Readonly<Record<string, Sign>> = {
  human: 'hello',
  human_residence: 'hello',
  machine_end_beep: 'message-end',
  machine_end_silence: 'message-end',
  machine_end_other: 'message-end',
  fax: 'fax-tone',
  unknown: 'nothing',
};

const faxMs = 1500;

function usual({ answers }: Answer, { sound }: Voice, { mode }: DetectionPlan): AnsweredBy {
  if (answers === 'human') return 'human';
  if (mode === 'Enable') return 'machine_start';
  return sound === 'beep' ? 'machine_end_beep' : 'machine_end_silence';
}

/** When each sign shows. */
function momentOf(sign: Sign, voice: Voice, plan: DetectionPlan, settings: Settings): number {
  const { greetingMs, sound, soundAtMs } = voice;
  switch (sign) {
    case 'hello':
      return (greetingMs || settings.helloMs) + plan.speechEndMs;
    case 'greeting':
      return greetingMs === 0 ? plan.silenceMs : Math.min(greetingMs + plan.speechEndMs, plan.speechMs);
    case 'message-end':
      return sound === 'beep'
        ? soundAtMs + soundMs
        : greetingMs + (plan.messageEndMs ?? settings.messageEndSilenceMs);
    case 'fax-tone':
      return faxMs;
    case 'nothing':
      return plan.timeoutMs;
  }
}

/** What the detection finds of whoever took the call. What takes too long is `unknown`, or the end of a greeting nobody waited for. */
export function findingOf(answer: Answer, plan: DetectionPlan, settings: Settings): Finding {
  const voice = voiceOf(answer, settings);
  const answeredBy = answer.answeredBy ?? usual(answer, voice, plan);
  const sign = signs[answeredBy] ?? 'greeting';
  const atMs = settings.detectionMs[answeredBy] ?? momentOf(sign, voice, plan, settings);
  const foundMs = momentOf('greeting', voice, plan, settings);
  const machineAtMs =
    sign === 'message-end' && foundMs <= plan.timeoutMs ? Math.min(foundMs, atMs) : undefined;
  if (atMs <= plan.timeoutMs) return { answeredBy, atMs, machineAtMs };
  const late = machineAtMs === undefined ? 'unknown' : 'machine_end_other';
  return { answeredBy: late, atMs: plan.timeoutMs, machineAtMs };
}

/** Whether what was found is a machine. */
export const isMachine = (answeredBy: AnsweredBy): boolean => /^machine/.test(answeredBy);

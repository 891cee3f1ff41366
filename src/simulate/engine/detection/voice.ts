import type { Answer } from '../../reaction.js';
import type { Settings } from '../../settings.js';
import { speechMs } from '../speech.js';

/** What is heard of whoever takes a call, with no script playing them. */
export interface Voice {
  readonly greeting: string;
  readonly greetingMs: number;
  /** A sound that follows. */
  readonly sound: 'beep' | 'fax tone' | undefined;
  /** From the answer on. */
  readonly soundAtMs: number;
}

/** Between a greeting and its beep. */
const gapMs = 500;

export const soundMs = 500;

/** Kinds that say nothing of themselves. */
const silent: ReadonlySet<string> = new Set(['fax', 'unknown']);

/** What is found of a machine that never beeps. */
const beepless: ReadonlySet<string> = new Set(['machine_end_silence', 'machine_end_other']);

const greetingOf = ({ answers, answeredBy, greeting }: Answer, { machineGreeting }: Settings): string =>
  greeting ?? (answers === 'machine' && !silent.has(answeredBy ?? '') ? machineGreeting : '');

export function voiceOf(answer: Answer, settings: Settings): Voice {
  const { answers, answeredBy = '' } = answer;
  const greeting = greetingOf(answer, settings).trim();
  const greetingMs = greeting === '' ? 0 : speechMs(greeting, settings);
  const beeps = answers === 'machine' && (answer.beep ?? (greeting !== '' && !beepless.has(answeredBy)));
  const sound = beeps ? 'beep' : answeredBy === 'fax' ? 'fax tone' : undefined;
  return { greeting, greetingMs, sound, soundAtMs: greetingMs + gapMs };
}

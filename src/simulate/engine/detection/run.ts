import type { Answer } from '../../reaction.js';
import { changeLeg, type Draft, findLeg, liveLeg, show, startTimer } from '../draft.js';
import { isAnswered, type Leg } from '../leg.js';
import { openCall } from '../opening.js';
import { startRecording } from '../record.js';
import { deliver } from '../run.js';
import { startService } from '../services/run.js';
import { makeSound, speak } from '../speak.js';
import { type Finding, findingOf, isMachine } from './finding.js';
import { deepfakeOf, tellDeepfake, tellDetection } from './report.js';
import { soundMs, voiceOf } from './voice.js';

const confidence = 0.95;

const timerNames = {
  greeting: 'answer:greeting',
  sound: 'answer:sound',
  machine: 'detection:machine',
  result: 'detection:result',
  deepfake: 'detection:deepfake',
} as const;

/**
 * Somebody takes a call: what they say by themselves begins, as does what is found out about them, and the recording.
 * Whether the first document waits is noted on the leg.
 */
export function takeUp(draft: Draft, answered: Leg, answer: Answer): Leg {
  const { sid, features } = answered;
  const { settings } = draft.from;
  const { detection, deepfake, recording } = features;
  changeLeg(draft, answered, { answer, isHeld: detection?.holds === true });
  const { greeting, sound, soundAtMs } = voiceOf(answer, settings);
  if (greeting !== '') startTimer(draft, sid, timerNames.greeting, 0);
  if (sound !== undefined) startTimer(draft, sid, timerNames.sound, soundAtMs);
  if (detection) {
    const { machineAtMs, atMs } = findingOf(answer, detection, settings);
    if (machineAtMs !== undefined) startTimer(draft, sid, timerNames.machine, machineAtMs);
    startTimer(draft, sid, timerNames.result, atMs);
  }
  if (deepfake) startTimer(draft, sid, timerNames.deepfake, settings.deepfakeDetectionMs);
  if (recording) startRecording(draft, sid, recording);
  for (const service of features.services ?? []) startService(draft, sid, service, false);
  return findLeg(draft, sid) ?? answered;
}

/** What is played on a leg is cut short. */
const cut = (draft: Draft, sid: string): void => void deliver(draft, sid, { type: 'cut' });

const findingOn = (draft: Draft, { answer, features }: Leg): Finding | undefined =>
  answer && features.detection && findingOf(answer, features.detection, draft.from.settings);

/** A machine is found; what comes of its greeting is still to be seen. */
function onMachine(draft: Draft, leg: Leg): void {
  if (leg.features.detection?.cuts.machine) cut(draft, leg.sid);
}

function onResult(draft: Draft, leg: Leg): void {
  const { sid, features } = leg;
  const found = findingOn(draft, leg);
  if (!found) return;
  const { answeredBy, atMs, machineAtMs } = found;
  const known = changeLeg(draft, leg, { answeredBy, isHeld: false });
  show(draft, sid, { kind: 'detects', what: 'machine', result: answeredBy, durationMs: atMs });
  tellDetection(draft, known, answeredBy, atMs);
  const cuts = features.detection?.cuts;
  const isCut = machineAtMs === undefined ? isMachine(answeredBy) && cuts?.machine : cuts?.messageEnd;
  if (isCut) cut(draft, sid);
  const now = liveLeg(draft, sid);
  if (leg.isHeld && now) openCall(draft, now);
}

function onDeepfake(draft: Draft, leg: Leg): void {
  const found = deepfakeOf(leg);
  const result = 'error' in found ? found.error : found.result;
  const durationMs = draft.from.settings.deepfakeDetectionMs;
  show(draft, leg.sid, { kind: 'detects', what: 'deepfake', result, durationMs });
  tellDeepfake(draft, leg);
}

const on: Readonly<Record<(typeof timerNames)[keyof typeof timerNames], (draft: Draft, leg: Leg) => void>> = {
  [timerNames.greeting]: (draft, leg) =>
    void (leg.answer && speak(draft, leg, voiceOf(leg.answer, draft.from.settings).greeting, confidence)),
  [timerNames.sound]: (draft, leg) => {
    const sound = leg.answer && voiceOf(leg.answer, draft.from.settings).sound;
    if (sound !== undefined) makeSound(draft, leg, sound, soundMs);
  },
  [timerNames.machine]: onMachine,
  [timerNames.result]: onResult,
  [timerNames.deepfake]: onDeepfake,
};

/** Whether whoever took a call has still something to say, with no script playing them. */
export const speaksByItself = ({ timers }: Leg): boolean =>
  timers.some(({ name }) => name === timerNames.greeting || name === timerNames.sound);

/** What comes due on a leg that was taken up, by the name of the timer. */
export const answerTimers: Readonly<Record<string, (draft: Draft, callSid: string) => void>> =
  Object.fromEntries(
    Object.entries(on).map(([name, does]) => [
      name,
      (draft: Draft, callSid: string) => {
        const leg = liveLeg(draft, callSid);
        if (leg && isAnswered(leg)) does(draft, leg);
      },
    ]),
  );

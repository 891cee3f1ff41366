import type { StatusEvent } from '../settings.js';
import { tellAiCall } from './ai-calls/report.js';
import { changeLeg, type Draft } from './draft.js';
import type { Message } from './effect.js';
import type { Leg } from './leg.js';
import { completion, progress, type Scene } from './parameters.js';
import { recordingFields } from './recording.js';
import { notify, sceneOf } from './requests.js';

/** The stages of a leg; what else a status callback can tell of comes between them. */
type Stage = Exclude<StatusEvent, 'amd' | 'deepfake' | 'dtmf'>;

/** What tells of the last recording of a leg. */
function recorded(scene: Scene) {
  const recording = scene.leg.recordings.at(-1);
  return recording && recordingFields(scene, recording);
}

/** The message of each event, as the callbacks table has it. */
const messages: Readonly<Record<Stage, (scene: Scene) => Message>> = {
  initiated: (scene) => ({
    callback: 'call-status-initiated',
    parameters: Object.assign(progress(scene), { CallStatus: 'initiated' as const }),
  }),
  ringing: (scene) => ({
    callback: 'call-status-ringing',
    parameters: Object.assign(progress(scene), { CallStatus: 'ringing' as const }),
  }),
  answered: (scene) => ({
    callback: 'call-status-answered',
    parameters: Object.assign(progress(scene), { CallStatus: 'in-progress' as const }),
  }),
  completed: (scene) => ({
    callback: 'call-status-completed',
    parameters: Object.assign(progress(scene), completion(scene), recorded(scene), {
      CallStatus: scene.leg.status,
    }),
  }),
};

function tell(draft: Draft, leg: Leg, event: StatusEvent, message: (scene: Scene) => Message): void {
  if (!leg.subscription?.events.includes(event)) return;
  const scene = sceneOf(draft, leg);
  notify(draft, leg.sid, leg.subscription, message(scene));
  changeLeg(draft, leg, { sequence: leg.sequence + 1 });
}

/** Tells whoever wants to know that a leg came to a new state. */
export function tellStatus(draft: Draft, leg: Leg, event: Stage): void {
  tell(draft, leg, event, messages[event]);
  tellAiCall(draft, leg, event);
}

/** Tells whoever wants to know that a key was pressed. */
export const tellKey = (draft: Draft, leg: Leg, key: string): void =>
  tell(draft, leg, 'dtmf', (scene) => ({
    callback: 'call-status-dtmf',
    parameters: Object.assign(progress(scene), { CallStatus: 'dtmf' as const, Digit: key }),
  }));

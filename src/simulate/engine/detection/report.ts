import type { Payload } from '../../../callbacks/payload.js';
import type { AnsweredBy, Deepfake } from '../../reaction.js';
import type { StatusEvent } from '../../settings.js';
import type { Target } from '../account.js';
import type { Draft } from '../draft.js';
import type { CallbackMessage } from '../effect.js';
import type { Leg } from '../leg.js';
import { connection, identity, parties, type Scene } from '../parameters.js';
import { notify, sceneOf } from '../requests.js';
import type { DetectionPlan } from './plan.js';

/** What each callback says of who answered. */
const messages: {
  readonly [Name in DetectionPlan['callback']]: (
    scene: Scene,
    AnsweredBy: AnsweredBy,
    MachineDetectionDuration: number,
  ) => CallbackMessage;
} = {
  'amd-status': (scene, AnsweredBy, MachineDetectionDuration) => ({
    callback: 'amd-status',
    parameters: { ...identity(scene), ...connection(scene), AnsweredBy, MachineDetectionDuration },
  }),
  'amd-async': (scene, AnsweredBy, MachineDetectionDuration) => ({
    callback: 'amd-async',
    parameters: { ...identity(scene), ...connection(scene), AnsweredBy, MachineDetectionDuration },
  }),
  'amd-sync': (scene, AnsweredBy) => ({
    callback: 'amd-sync',
    parameters: { ...identity(scene), ...parties(scene), AnsweredBy, CallStatus: 'in-progress' },
  }),
};

/** Where an event of a leg goes: to an address of its own, and to the status callback that asks for it. */
function targetsOf({ subscription }: Leg, own: Target | undefined, event: StatusEvent): readonly Target[] {
  const shared = subscription?.events.includes(event) ? subscription : undefined;
  const isSame = own && shared && own.url === shared.url && own.method === shared.method;
  return [...(own ? [own] : []), ...(shared && !isSame ? [shared] : [])];
}

/** Tells whoever wants to know who answered. */
export function tellDetection(draft: Draft, leg: Leg, answeredBy: AnsweredBy, durationMs: number): void {
  const { detection } = leg.features;
  if (!detection) return;
  const { callback, target } = detection;
  const message = messages[callback](sceneOf(draft, leg), answeredBy, durationMs);
  // The guide has the result of a call whose document waits go to the status callback, whatever events that wants.
  const held = leg.subscription && callback === 'amd-sync' ? [leg.subscription] : undefined;
  for (const one of held ?? targetsOf(leg, target, 'amd')) notify(draft, leg.sid, one, message);
}

/** What the detection of synthetic voices finds where the script does not tell. */
const usualFinding = ({ answer }: Leg): Deepfake => ({
  result: answer?.answeredBy === 'unknown' ? 'silence_timeout' : 'real',
});

export const deepfakeOf = (leg: Leg): Deepfake => leg.answer?.deepfake ?? usualFinding(leg);

const deepfakeFields = (found: Deepfake): Partial<Payload<'deepfake'>> =>
  'error' in found
    ? { DeepfakeError: found.error }
    : {
        DeepfakeResult: found.result,
        DeepfakeScore: found.score ?? (found.result === 'fake' ? 0.98 : 0.02),
        DeepfakeConsistency: found.consistency ?? 95,
      };

/** Tells whoever wants to know whether the voice of the callee is synthetic. */
export function tellDeepfake(draft: Draft, leg: Leg): void {
  const { deepfake } = leg.features;
  if (!deepfake) return;
  const parameters = { ...identity(sceneOf(draft, leg)), ...deepfakeFields(deepfakeOf(leg)) };
  for (const target of targetsOf(leg, deepfake.target, 'deepfake'))
    notify(draft, leg.sid, target, { callback: 'deepfake', parameters });
}

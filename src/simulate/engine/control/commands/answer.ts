import type { Draft } from '../../draft.js';
import { isAnswered, type Leg } from '../../leg.js';
import { answerLeg } from '../../place.js';
import { startRecording } from '../../record.js';
import { startService } from '../../services/run.js';
import type { CommandOf } from '../command.js';

/** Takes an inbound call. */
export function answer(draft: Draft, leg: Leg, { recording, services = [] }: CommandOf<'answer'>): void {
  if (leg.direction !== 'inbound' || isAnswered(leg)) return;
  answerLeg(draft, leg);
  if (recording) startRecording(draft, leg.sid, recording);
  for (const service of services) startService(draft, leg.sid, service, false);
}

import { assistantPlan } from '../services/ai-assistant.js';
import { startDocument } from './document.js';
import { type Draft, show } from './draft.js';
import { endLeg } from './ending.js';
import { callDocument, type Leg } from './leg.js';
import { sipParameters, voiceRequest } from './parameters.js';
import { ready } from './render.js';
import { fetchDocument, sceneOf } from './requests.js';
import { startService } from './services/run.js';
import { supervise } from './supervision/run.js';

/** A call of the API is answered: its first document is due, or it listens in on another, or an assistant talks. */
export function openCall(draft: Draft, leg: Leg): void {
  const { opening, features } = leg;
  if (features.supervision) {
    supervise(draft, leg.sid);
    return;
  }
  if (features.aiCall) {
    const plan = assistantPlan(features.aiCall.assistantId, draft.from.settings);
    startService(draft, leg.sid, { kind: 'AIAssistant', plan }, false);
    return;
  }
  if (!opening) return;
  const scene = sceneOf(draft, leg);
  const parameters = voiceRequest(scene, 'in-progress');
  const dynamic = sipParameters(scene);
  if ('target' in opening) {
    fetchDocument(
      draft,
      leg,
      opening.target,
      { callback: 'voice-request-outbound', parameters, dynamic },
      { ...callDocument, allows: opening.allows },
    );
    return;
  }
  const sent = { ...dynamic, ...parameters };
  const document = ready(draft, leg.sid, opening.texml, { url: undefined, parameters: sent });
  if (typeof document !== 'string') {
    startDocument(draft, leg.sid, document, undefined);
    return;
  }
  show(draft, leg.sid, { kind: 'error', message: `${document} The call ends.` });
  endLeg(draft, leg.sid, 'error');
}

import { fallbackOf, subscriptionOf, voiceMethodOf } from '../application.js';
import { inboundCommanded } from '../control/inbound.js';
import type { Draft } from '../draft.js';
import type { InboundEvent } from '../event.js';
import { callDocument } from '../leg.js';
import { sipParameters, voiceRequest } from '../parameters.js';
import { placeLeg, ringLeg } from '../place.js';
import { fetchDocument, sceneOf } from '../requests.js';

/** A call comes in: the document is fetched while it rings. */
export function inbound(draft: Draft, event: InboundEvent): void {
  if (event.control) {
    inboundCommanded(draft, event);
    return;
  }
  const { from, to, application, sipHeaders } = event;
  const { settings } = draft.from;
  const placed = placeLeg(draft, {
    direction: 'inbound',
    application,
    from,
    to,
    opening: undefined,
    fallback: fallbackOf(application, settings),
    subscription: subscriptionOf(application, settings.inboundStatusEvents),
    timeLimitMs: undefined,
    features: { sipHeaders },
  });
  const leg = ringLeg(draft, placed);
  const scene = sceneOf(draft, leg);
  const message = {
    callback: 'voice-request-inbound',
    parameters: voiceRequest(scene, settings.firstCallStatus),
    dynamic: sipParameters(scene),
  } as const;
  const target = { url: application.voice_url, method: voiceMethodOf(application, settings) };
  fetchDocument(draft, leg, target, message, callDocument);
}
